import { type Document, LineCounter, parseDocument, visit, type YAMLError } from "yaml";
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
  facts?: Facts;
  /** The keys of each section, those of items that cannot be read included. */
  declared: Record<Section, string[]>;
}

/** Reads a dossier, and finds all that is wrong with its YAML and its shape. Never throws. */
export function parseDossier(file: string, source: string): ParsedDossier {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const places = placesIn(file, document, lines);
  const { data, errors } = readYaml(document);
  const problems = errors.map(({ code, message, pos: [offset] }) => ({
    ...places.at(offset),
    message: advice[code] ?? `this is not YAML: ${message}`,
  }));
  const declared = declaredIn(data);
  if (errors.some(({ code }) => code !== "DUPLICATE_KEY"))
    return { file, places, problems: inOrder(problems), declared };
  for (const section of sections) {
    if (!declared[section].includes("__proto__")) continue;
    problems.push({ ...places.keyOf([section, "__proto__"]), message: '"__proto__" can be no slug: rename it' });
  }
  const read = dossierSchema.safeParse(data, { error: explain });
  if (!read.success) problems.push(...problemsOfShape(read.error.issues, places));
  else if (!problems.length) return { file, places, problems, declared, dossier: read.data, facts: read.data };
  return { file, places, problems: inOrder(problems), declared, facts: soundFactsIn(data) };
}

/** What to say of errors that YAML's own words do not help to mend. */
const advice: Record<string, string> = {
  DUPLICATE_KEY: "this key stands twice in the same place: join the two, or rename one",
  TAB_AS_INDENT: "a tab indents this line: indent with spaces",
  RESOURCE_EXHAUSTION: "this nests or repeats too much: write it out plainly",
  MULTIPLE_DOCS: "a second document begins here: a file tells one story, so take it out",
};

type YamlProblem = Pick<YAMLError, "code" | "message" | "pos">;

/** A few aliases of aliases can come to more than memory holds, so that their number is limited. */
function readYaml(document: Document.Parsed): { data?: unknown; errors: YamlProblem[] } {
  const errors: YamlProblem[] = [...document.errors, ...document.warnings];
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document)) return;
      errors.push({
        code: "BAD_ALIAS",
        message: `nothing before it is named &${alias.source}`,
        pos: [alias.range![0], 0],
      });
    },
  });
  if (errors.some(({ code }) => code === "BAD_ALIAS")) return { errors };
  try {
    return { data: document.toJS({ maxAliasCount: 10_000 }), errors };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return { errors: [...errors, { code: "RESOURCE_EXHAUSTION", message: error.message, pos: [0, 0] }] };
  }
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
