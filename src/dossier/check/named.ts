import { referencesIn } from "./walk.ts";
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
  const organizations = new Map<string, string[]>();
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
      if (actor.affiliations.some(({ evidence }) => evidence.length)) named.add(member);
      const earlier = organizations.get(member) ?? [];
      organizations.set(member, [...earlier, ...actor.affiliations.map(({ organization }) => organization)]);
    }
  }
  for (const member of named) for (const organization of organizations.get(member) ?? []) named.add(organization);
  return named;
}
