import { z } from "zod";
import { type Dossier, dossierSchema, type ItemOf, type Section, sectionSchemas, sections } from "../format/format.ts";
import type { Places } from "./places.ts";
import { inOrder, type Problem } from "./problem.ts";
import { explain, problemsOfShape } from "./shape.ts";
import { soundPart } from "./sound.ts";
import { readYaml } from "./yaml.ts";

/** The part of a dossier that states facts. */
export type Facts = Pick<Dossier, Section>;

/** Of any item, what of it has its shape; and of that again, what has, however deep. */
export type Parts = { [S in Section]?: Record<string, Partial<ItemOf<S>>> };

/** What one file says, as far as it can be read. */
export interface ParsedDossier {
  file: string;
  places: Places;
  /** What is wrong with its YAML and its shape, in the order of the file. */
  problems: Problem[];
  /** Absent when there is any problem. */
  dossier?: Dossier;
  /** The items whose shape is right, whatever is wrong with others; absent when the file is not YAML at all. */
  facts?: Facts;
  /** Those, and of all other items the fields whose shape is right. */
  parts?: Parts;
  /** The keys of each section, those of items that cannot be read included. */
  declared: Record<Section, string[]>;
}

/** Reads a dossier, and finds all that is wrong with its YAML and its shape. Never throws. */
export function parseDossier(file: string, source: string): ParsedDossier {
  const { data, places, problems } = readYaml(file, source);
  const declared = declaredIn(data);
  if (data === undefined) return { file, places, problems: inOrder(problems), declared };
  if (data === null) {
    const message = "this file states nothing: begin it with story:, its slug, title and summary";
    return { file, places, problems: [{ ...places.of([]), message }], declared };
  }
  const read = dossierSchema.safeParse(data, { error: explain, reportInput: true });
  const ofShape = read.success ? [] : problemsOfShape(read.error.issues, places);
  const found = [...problems, ...lostKeys(declared, places), ...ofShape];
  if (read.success && found.length === 0)
    return { file, places, problems: found, declared, dossier: read.data, facts: read.data, parts: read.data };
  const parts = soundPart(z.object(sectionSchemas), data) as Parts;
  return { file, places, problems: inOrder(found), declared, facts: soundFactsIn(data), parts };
}

/** Zod passes this key over, as it would change what a JavaScript object is. */
function lostKeys(declared: Record<Section, string[]>, places: Places): Problem[] {
  const key = "__proto__";
  return sections
    .filter((section) => declared[section].includes(key))
    .map((section) => ({ ...places.keyOf([section, key]), message: `"${key}" can be no slug: rename it` }));
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function declaredIn(data: unknown): Record<Section, string[]> {
  const keys = (section: unknown) => (isMapping(section) ? Object.keys(section) : []);
  return Object.fromEntries(sections.map((section) => [section, keys(isMapping(data) && data[section])])) as Record<
    Section,
    string[]
  >;
}

/** The dossier again, without the items that break its shape. */
function soundFactsIn(data: unknown): Facts {
  const kept = (section: Section, items: unknown) =>
    Object.entries(isMapping(items) ? items : {}).filter(
      ([key, item]) => sectionSchemas[section].safeParse({ [key]: item }).success,
    );
  const entries = sections.map((section) => [
    section,
    Object.fromEntries(kept(section, isMapping(data) && data[section])),
  ]);
  return z.object(sectionSchemas).parse(Object.fromEntries(entries));
}
