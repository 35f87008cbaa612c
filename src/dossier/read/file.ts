import { isUtf8 } from "node:buffer";
import { readFileSync, statSync } from "node:fs";
import { relative } from "node:path";
import { type ParsedDossier, parseDossier } from "./parse.ts";
import { Refused } from "./problem.ts";

const mostMegabytes = 10;
const mend = "this is not UTF-8: save the file as UTF-8";

/**
 * Reads a dossier's file, whose places are said as seen from the working directory.
 * @throws Refused when the file is too large to read, and what the file system says when it cannot be read.
 */
export function readDossier(path: string): ParsedDossier {
  const file = relative("", path);
  const megabytes = statSync(path).size / 1e6;
  if (megabytes > mostMegabytes) {
    throw new Refused([
      `${file}: has ${megabytes.toFixed(1)} MB, and a dossier may have ${mostMegabytes}: tell it as several stories`,
    ]);
  }
  const bytes = readFileSync(path);
  const source = bytes.toString("utf8");
  const parsed = parseDossier(file, source);
  if (isUtf8(bytes)) return parsed;
  const { places, declared } = parsed;
  return { file, places, declared, problems: [{ ...places.at(source.indexOf("\uFFFD")), message: mend }] };
}

/** Reads an article's text. @throws Refused when it is not UTF-8, and what the file system says when it cannot be read. */
export function readText(path: string): string {
  const bytes = readFileSync(path);
  if (!isUtf8(bytes)) throw new Refused([`${relative("", path)}: ${mend}`]);
  const text = bytes.toString("utf8");
  if (text.includes("\0")) {
    const line = text.slice(0, text.indexOf("\0")).split("\n").length;
    throw new Refused([`${relative("", path)}:${line}: a NUL stands here, which no text has: save it as plain text`]);
  }
  return text;
}
