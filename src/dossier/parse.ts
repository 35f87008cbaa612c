import { LineCounter, parseDocument, type YAMLError } from "yaml";
import { z } from "zod";
import { type Dossier, dossierSchema, type Section, sectionSchemas, sections } from "./format.ts";
import { type Places, placesIn } from "./places.ts";
import { inOrder, type Problem } from "./problem.ts";
import { explain, problemsOfShape } from "./shape.ts";

/** The part of a dossier that states facts. */
export type Facts = Pick<Dossier, Section>;

/** What one file says, as far as it can be read. */
export interface ParsedDossier {
  file: string;
  places: Places;
  /** What is wrong with its YAML and its shape, in the order of the file. */
  problems: Problem[];
  /** Absent when there is any problem. */
  dossier?: Dossier;
  /** The items whose shape is right, whatever is wrong with others; absent when the file is not YAML at all. */
  sound?: Facts;
  /** The keys of each section, those of items that cannot be read included. */
  declared: Record<Section, string[]>;
}

/** Reads a dossier, and finds all that is wrong with its YAML and its shape. Never throws. */
export function parseDossier(file: string, source: string): ParsedDossier {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const places = placesIn(file, document, lines);
  const problems = [...document.errors, ...document.warnings].map((error) => ({
    ...places.at(error.pos[0]),
    message: sayYaml(error),
  }));
  if (document.errors.some(({ code }) => code !== "DUPLICATE_KEY")) {
    return { file, places, problems: inOrder(problems), declared: declaredIn({}) };
  }
  const data: unknown = document.toJS();
  const declared = declaredIn(data);
  const read = dossierSchema.safeParse(data, { error: explain });
  if (!read.success) problems.push(...problemsOfShape(read.error.issues, places));
  if (!read.success || problems.length)
    return { file, places, problems: inOrder(problems), declared, sound: soundIn(data) };
  return { file, places, problems, declared, dossier: read.data, sound: read.data };
}

function sayYaml({ code, message }: YAMLError): string {
  if (code === "DUPLICATE_KEY") return "this key stands twice in the same place: join the two, or rename one";
  if (code === "TAB_AS_INDENT") return "a tab indents this line: indent with spaces";
  return `this is not YAML: ${message}`;
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
function soundIn(data: unknown): Facts {
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
