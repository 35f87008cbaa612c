import { type Document, isScalar, LineCounter, parseDocument, visit, type YAMLError } from "yaml";
import { type Places, placesIn } from "./places.ts";
import type { Problem } from "./problem.ts";

/** What a YAML file holds. */
export interface YamlFile {
  /** Undefined where the file cannot be read as a whole. */
  data: unknown;
  places: Places;
  problems: Problem[];
}

type YamlProblem = Pick<YAMLError, "code" | "message" | "pos">;

/** What to say of problems that YAML's own words do not help to mend. */
const advice: Record<string, string> = {
  DUPLICATE_KEY: "this key stands twice in the same place: join the two, or rename one",
  NON_STRING_KEY: "a key must be a word, not a list or a mapping: write it out",
  TAB_AS_INDENT: "a tab indents this line: indent with spaces",
  RESOURCE_EXHAUSTION: "this nests or repeats too much: write it out plainly",
  MULTIPLE_DOCS: "a second document begins here: a file tells one story, so take it out",
};

/** How to mend what YAML's own words do tell. */
const remedies: Record<string, string> = {
  BAD_ALIAS: "name it there, or mend the name",
  BAD_DQ_ESCAPE: "write a backslash twice, or use single quotes",
  BAD_INDENT: "line it up with what it belongs to",
  BAD_SCALAR_START: "put the text in quotes",
  BLOCK_AS_IMPLICIT_KEY: "put a text with a colon in quotes, or begin a new line",
  KEY_OVER_1024_CHARS: "shorten the key",
  MISSING_CHAR: "close what is open before this, or put a text with : # , [ or { in quotes",
  MULTILINE_IMPLICIT_KEY: "put a text with a colon in quotes, or the key on one line",
  TAG_RESOLVE_FAILED: "leave the tag out, or put a text that begins with ! in quotes",
};
const remedy = "mend the line, or put a text with : # , [ or { in quotes";

/** Reads one YAML document with all that is wrong with it; of a key that stands twice the later counts. Never throws. */
export function readYaml(file: string, source: string): YamlFile {
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter, prettyErrors: false, uniqueKeys: false, stringKeys: true });
  const places = placesIn(file, document, lineCounter);
  const found = [...document.errors, ...document.warnings, ...repeatedKeys(document), ...danglingAliases(document)];
  const data = found.every(({ code }) => code === "DUPLICATE_KEY") ? valueOf(document, found) : undefined;
  const problems = found.map(({ code, message, pos: [offset] }) => ({
    ...places.at(offset),
    message: advice[code] ?? `this is not YAML: ${message}: ${remedies[code] ?? remedy}`,
  }));
  return { data, places, problems };
}

/** The library compares every key of a mapping with every other, which a long one makes too many. */
function repeatedKeys(document: Document): YamlProblem[] {
  const repeated: YamlProblem[] = [];
  visit(document, {
    Map: (_, map) => {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const [offset] = key.range!;
        if (seen.has(key.value)) repeated.push({ code: "DUPLICATE_KEY", message: "", pos: [offset, offset] });
        seen.add(key.value);
      }
    },
  });
  return repeated;
}

function danglingAliases(document: Document): YamlProblem[] {
  const dangling: YamlProblem[] = [];
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document)) return;
      const [offset] = alias.range!;
      dangling.push({
        code: "BAD_ALIAS",
        message: `nothing before it is named &${alias.source}`,
        pos: [offset, offset],
      });
    },
  });
  return dangling;
}

/** A few aliases of aliases can come to more than memory holds, so that their number is limited. */
function valueOf(document: Document, found: YamlProblem[]): unknown {
  try {
    return document.toJS({ maxAliasCount: 10_000 });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    found.push({ code: "RESOURCE_EXHAUSTION", message: error.message, pos: [0, 0] });
    return undefined;
  }
}
