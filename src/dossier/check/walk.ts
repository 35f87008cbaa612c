import type { Evidence } from "../format/format.ts";
import type { Path } from "../read/places.ts";

/** What may stand where a slug is written. */
export type Want = "ACTOR" | "OUTLET" | "BODY" | "VOICE" | "MEETING" | "INCIDENT" | "ENTRY" | "ARTICLE";

/** A slug that points at something. */
export interface Reference {
  slug: string;
  path: Path;
  want: Want;
}

/** Where the format has slugs that point at something: * is a key or a place in a list, and evidence is anywhere. */
const pointers: Record<string, Want> = {
  "articles.*.outlet": "OUTLET",
  "articles.*.relays.*": "ARTICLE",
  "sources.*.article": "ARTICLE",
  "sources.*.affiliation": "ACTOR",
  "actors.*.affiliations.*.organization": "BODY",
  "statements.*.speakers.*": "VOICE",
  "statements.*.addressees.*": "VOICE",
  "statements.*.meeting": "MEETING",
  "statements.*.about.*": "ENTRY",
  "incidents.*.place.country": "ACTOR",
  "incidents.*.participants.*.actor": "ACTOR",
  "incidents.*.assessments.*.by": "VOICE",
  "meetings.*.place.country": "ACTOR",
  "meetings.*.participants.*.actor": "ACTOR",
  "meetings.*.agenda.*": "ENTRY",
  "meetings.*.statuses.*.by": "VOICE",
  "notices.*.incident": "INCIDENT",
  "notices.*.knower": "ACTOR",
  "notices.*.informant": "VOICE",
  "notices.*.meeting": "MEETING",
  "links.*.from": "ENTRY",
  "links.*.to": "ENTRY",
  "evidence.*.article": "ARTICLE",
  "evidence.*.via.*.voice": "VOICE",
};

/** Every slug of a dossier, or of a part of it, that points at something. */
export function* referencesIn(part: unknown, under: Path = []): Iterable<Reference> {
  for (const [path, value] of valuesIn(part, under)) {
    const want = pointers[kindOf(path)];
    if (want && typeof value === "string") yield { slug: value, path, want };
  }
}

/** Every evidence of a dossier, or of a part of it, of which enough can be read to look for its words. */
export function* evidenceIn(part: unknown, under: Path = []): Iterable<{ evidence: Evidence; path: Path }> {
  for (const [path, value] of valuesIn(part, under)) {
    if (kindOf(path) === "evidence.*" && isEvidence(value)) yield { evidence: value, path };
  }
}

function isEvidence(value: unknown): value is Evidence {
  return (
    typeof value === "object" && value !== null && ["article", "exact", "part", "via"].every((key) => key in value)
  );
}

/** Every date of a dossier, or of a part of it. */
export function* datesIn(part: unknown): Iterable<{ edtf: string; path: Path }> {
  for (const [path, value] of valuesIn(part, [])) {
    if (path.at(-1) === "edtf" && typeof value === "string") yield { edtf: value, path };
  }
}

function* valuesIn(value: unknown, path: Path): Iterable<[Path, unknown]> {
  yield [path, value];
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* valuesIn(item, [...path, index]);
  else if (typeof value === "object" && value) {
    for (const [key, item] of Object.entries(value)) yield* valuesIn(item, [...path, key]);
  }
}

function kindOf(path: Path): string {
  const steps = path.map((step, depth) => (depth === 1 || typeof step === "number" ? "*" : step));
  return steps.slice(Math.max(steps.lastIndexOf("evidence"), 0)).join(".");
}
