import { Composer, Document, LineCounter } from "yaml";
import { cut } from "../../api/echo.ts";
import { dataOf, type Flaw } from "./data.ts";
import { type Places, placesIn } from "./places.ts";
import type { Problem } from "./problem.ts";
import { Overgrown, tokensOf } from "./tokens.ts";

/** What a YAML file holds. */
export interface YamlFile {
  /** Undefined where the file cannot be read as a whole. */
  data: unknown;
  places: Places;
  problems: Problem[];
}

/** As large as a dossier's file may be. */
const mostRepeated = 10_000_000;

/** What to say of problems that YAML's own words do not help to mend. */
const advice: Record<string, string> = {
  DUPLICATE_KEY: "this key stands twice in the same place: join the two, or rename one",
  NON_STRING_KEY: "a key must be a word, not a list or a mapping: write it out",
  TAB_AS_INDENT: "a tab indents this line: indent with spaces",
  MERGE_KEY: "this file may use no merge keys (<<): write the fields out",
  CIRCULAR_ALIAS: "this alias stands within what it names: write it out",
  RESOURCE_EXHAUSTION: "with its aliases written out, this file has more than 10 MB: tell it as several stories",
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

/** YAML 1.2, whichever version a file names: in 1.1, yes is true, and 0231 a number to the base of 8. */
const options = {
  prettyErrors: false,
  uniqueKeys: false,
  stringKeys: true,
  schema: "core",
  resolveKnownTags: false,
} as const;

/** Reads one YAML document with all that is wrong with it; of a key that stands twice the later counts. Never throws. */
export function readYaml(file: string, source: string): YamlFile {
  const lines = new LineCounter();
  try {
    return readDocument(file, source, lines);
  } catch (error) {
    if (!(error instanceof Overgrown)) throw error;
    const places = placesIn(file, new Document(), new Map(), lines);
    return { data: undefined, places, problems: [{ ...places.at(error.offset), message: error.message }] };
  }
}

function readDocument(file: string, source: string, lines: LineCounter): YamlFile {
  const documents = new Composer(options).compose(tokensOf(source, lines), true, source.length);
  const [document, second] = [...documents] as [Document.Parsed, Document.Parsed?];
  const { value, aliases, flaws } = dataOf(document, mostRepeated);
  const places = placesIn(file, document, aliases, lines);
  const found: Flaw[] = [
    ...[...document.errors, ...document.warnings].map(({ code, message, pos: [offset] }) => ({
      code,
      message,
      offset,
    })),
    ...(second ? [{ code: "MULTIPLE_DOCS", message: "", offset: second.range[0] }] : []),
    ...flaws,
  ];
  const problems = found.map(({ code, message, offset }) => ({
    ...places.at(offset),
    message: advice[code] ?? `this is not YAML: ${cut(message, 200)}: ${remedies[code] ?? remedy}`,
  }));
  return { data: found.every(({ code }) => code === "DUPLICATE_KEY") ? value : undefined, places, problems };
}
