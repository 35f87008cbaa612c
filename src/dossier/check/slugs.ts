import { echo } from "../../api/echo.ts";
import { didYouMean } from "../read/nearest.ts";
import { printPlace } from "../read/problem.ts";
import type { KnownEntry } from "./known.ts";
import { referencesIn, type Want } from "./walk.ts";
import { type Check, nounSections, nouns, problemAt, type Whole } from "./whole.ts";

const wanted: Record<Want, string> = {
  ACTOR: "an actor",
  OUTLET: "an actor of the kind OUTLET",
  BODY: "an actor that is no PERSON",
  VOICE: "an actor or an unnamed source",
  MEETING: "a meeting",
  INCIDENT: "an incident",
  ENTRY: "an actor, statement, incident or meeting",
  ARTICLE: "an article",
};

/** That every slug points at something, and at what is wanted there. */
export const checkReferences: Check = function* (whole) {
  const allowed = slugsByWant(whole);
  for (const dossier of whole.dossiers) {
    const sources = new Set(dossier.declared.sources);
    for (const { slug, path, want } of referencesIn(dossier.parts)) {
      if (allowed[want].has(slug) || (want === "VOICE" && sources.has(slug))) continue;
      const what = whatIs(slug, sources, whole);
      const said = what ? `${echo(slug)} is ${what}` : `unknown slug ${echo(slug)}`;
      const known = () => (want === "VOICE" ? [...allowed.VOICE, ...sources] : allowed[want]);
      yield {
        ...problemAt(dossier.places.of(path), `${said}, and this must be ${wanted[want]}`),
        hint: () => didYouMean(slug, known()) || "; add it first",
      };
    }
  }
};

/** Which slugs may stand where something is wanted; the unnamed sources of a file come to the voices. */
function slugsByWant({ entries, articles }: Whole): Record<Want, Set<string>> {
  const slugs = (fits: (entry: KnownEntry) => boolean) =>
    new Set([...entries].filter(([, entry]) => fits(entry)).map(([slug]) => slug));
  const actors = slugs(({ type }) => type === "ACTOR");
  return {
    ACTOR: actors,
    VOICE: actors,
    OUTLET: slugs(({ type, kind }) => type === "ACTOR" && (kind ?? "OUTLET") === "OUTLET"),
    BODY: slugs(({ type, kind }) => type === "ACTOR" && kind !== "PERSON"),
    MEETING: slugs(({ type }) => type === "MEETING"),
    INCIDENT: slugs(({ type }) => type === "INCIDENT"),
    ENTRY: new Set(entries.keys()),
    ARTICLE: new Set(articles.keys()),
  };
}

function whatIs(slug: string, sources: ReadonlySet<string>, { entries, articles }: Whole): string | undefined {
  const entry = entries.get(slug);
  if (entry) return entry.kind ? `an actor of the kind ${entry.kind}` : aNoun(entry.type);
  if (articles.has(slug)) return "an article";
  return sources.has(slug) ? "an unnamed source" : undefined;
}

const aNoun = (type: string) => `${/^[AI]/.test(type) ? "an" : "a"} ${type.toLowerCase()}`;

/** That a slug is of one noun alone, and an unnamed source's key not an actor's slug. */
export const checkDuplicates: Check = function* ({ dossiers, known }) {
  const first = new Map<string, { type: string; where: string }>();
  for (const [slug, { type }] of known.entries) first.set(slug, { type, where: "in the database" });
  for (const { declared, places } of dossiers) {
    for (const section of nounSections) {
      for (const slug of declared[section]) {
        const place = places.keyOf([section, slug]);
        const other = first.get(slug);
        if (!other) first.set(slug, { type: nouns[section], where: `at ${printPlace(place)}` });
        else if (other.type !== nouns[section]) {
          yield problemAt(
            place,
            `${echo(slug)} is ${aNoun(other.type)} ${other.where}: slugs are shared by all four nouns, so rename one`,
          );
        }
      }
    }
  }
  for (const { declared, places } of dossiers) {
    for (const key of declared.sources) {
      const actor = first.get(key);
      if (actor?.type !== "ACTOR") continue;
      yield problemAt(
        places.keyOf(["sources", key]),
        `${echo(key)} is an actor ${actor.where}, and voices could mean either: rename this source`,
      );
    }
  }
};

/** That no two files tell the same story. */
export const checkStories: Check = function* ({ dossiers }) {
  const first = new Map<string, string>();
  for (const { dossier, places } of dossiers) {
    if (!dossier) continue;
    const place = places.of(["story", "slug"]);
    const { slug } = dossier.story;
    const other = first.get(slug);
    if (other)
      yield problemAt(place, `the story "${slug}" is told at ${other} already: join the two files, or rename one`);
    else first.set(slug, printPlace(place));
  }
};
