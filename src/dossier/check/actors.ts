import { printPlace } from "../problem.ts";
import { referencesIn } from "./contents.ts";
import { type Check, problemAt, type Whole } from "./whole.ts";

/** That every actor is named by a fact, for on such facts it rests; left open while any item cannot be read. */
export const checkNamed: Check = function* (whole) {
  if (whole.dossiers.some(({ dossier }) => !dossier)) return;
  const named = namedIn(whole);
  for (const { declared, places } of whole.dossiers) {
    for (const slug of declared.actors) {
      if (!named.has(slug)) {
        yield problemAt(
          places.keyOf(["actors", slug]),
          `nothing rests on "${slug}": name this actor in a fact, or take it out`,
        );
      }
    }
  }
};

function namedIn({ dossiers, known }: Whole): Set<string> {
  const named = new Set(known.entries.keys());
  const affiliations: { member: string; organization: string }[] = [];
  for (const { facts } of dossiers) {
    const voices = new Set<string>();
    for (const { slug, path } of referencesIn({ ...facts, sources: {} })) {
      if (path.at(-1) !== "organization") named.add(slug);
      voices.add(slug);
    }
    for (const [key, { affiliation }] of Object.entries(facts.sources)) {
      if (affiliation && voices.has(key)) named.add(affiliation);
    }
    for (const [member, actor] of Object.entries(facts.actors)) {
      for (const { organization, evidence } of actor.affiliations) {
        if (evidence.length) named.add(member);
        affiliations.push({ member, organization });
      }
    }
  }
  for (const member of named) {
    for (const { organization } of affiliations.filter((each) => each.member === member)) named.add(organization);
  }
  return named;
}

/** That an external id belongs to one actor. */
export const checkExternalIds: Check = function* ({ dossiers, known }) {
  const first = new Map([...known.externalIds].map(([id, slug]) => [id, { slug, where: "in the database" }]));
  for (const { facts, places } of dossiers) {
    for (const [slug, { ids }] of Object.entries(facts.actors)) {
      for (const [scheme, value] of Object.entries(ids)) {
        const place = places.of(["actors", slug, "ids", scheme]);
        const other = first.get(`${scheme}:${value}`);
        if (!other) first.set(`${scheme}:${value}`, { slug, where: `at ${printPlace(place)}` });
        else if (other.slug !== slug) {
          yield problemAt(
            place,
            `${scheme} ${value} is "${other.slug}" ${other.where}: join the two actors, or mend the id`,
          );
        }
      }
    }
  }
};

/** That a URL is of one article. */
export const checkUrls: Check = function* ({ dossiers, known }) {
  const first = new Map([...known.articles].map(([slug, { url }]) => [url, { slug, where: "in the database" }]));
  for (const { facts, places } of dossiers) {
    for (const [slug, { url }] of Object.entries(facts.articles)) {
      if (!url) continue;
      const place = places.of(["articles", slug, "url"]);
      const other = first.get(url);
      if (!other) first.set(url, { slug, where: `at ${printPlace(place)}` });
      else if (other.slug !== slug)
        yield problemAt(
          place,
          `this URL is of the article "${other.slug}" ${other.where}: join the two, or mend the URL`,
        );
    }
  }
};
