import { isUtf8 } from "node:buffer";
import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from "node:fs";
import { relative } from "node:path";
import { type ParsedDossier, parseDossier } from "./parse.ts";
import { Refused } from "./problem.ts";

/** In megabytes. No article is as long as a tenth of its limit. */
const most = { dossier: 10, text: 2 };
const utf8 = "this is not UTF-8: save the file as UTF-8";

/** A path at which no file can be read; its message says why, and how to mend it. */
export class Unreadable extends Error {}

/**
 * Reads a dossier's file, whose places are said as seen from the working directory.
 * @throws Unreadable, and Refused when the file is too large.
 */
export function readDossier(path: string): ParsedDossier {
  const file = relative("", path);
  const bytes = readFile(path, most.dossier, "a dossier", "tell it as several stories");
  const source = bytes.toString("utf8");
  const flaw = encodingFlaw(bytes, source);
  if (!flaw) return parseDossier(file, source);
  const { places, declared } = parseDossier(file, "");
  const lines = source.slice(0, flaw.offset).split("\n");
  const problem = { file, line: lines.length, column: lines.at(-1)!.length + 1, message: flaw.message };
  return { file, places, declared, problems: [problem] };
}

/** Reads an article's text. @throws Unreadable, and Refused when it is too large or no text in UTF-8. */
export function readText(path: string): string {
  const bytes = readFile(path, most.text, "an article's text", "keep the article alone");
  const text = bytes.toString("utf8");
  const flaw = encodingFlaw(bytes, text);
  if (!flaw) return text;
  const line = text.slice(0, flaw.offset).split("\n").length;
  throw new Refused([`${relative("", path)}:${line}: ${flaw.message}`]);
}

/** Why bytes are no text in UTF-8, and where in what they were read as. */
function encodingFlaw(bytes: Buffer, text: string): { offset: number; message: string } | undefined {
  if ([0xfeff, 0xfffe].includes(bytes.length > 1 ? bytes.readUInt16BE() : 0)) {
    return { offset: 0, message: "this is UTF-16: save the file as UTF-8" };
  }
  if (!isUtf8(bytes)) return { offset: text.indexOf("\uFFFD"), message: utf8 };
  const nul = text.indexOf("\0");
  if (nul < 0) return undefined;
  return { offset: nul, message: "a NUL stands here, as in UTF-16 or a program: save the file as plain text in UTF-8" };
}

/** Reads at most so much of a file, also of one that grows meanwhile or says that it is empty. */
function readFile(path: string, megabytes: number, what: string, remedy: string): Buffer {
  const bytes = Buffer.alloc(megabytes * 1e6 + 1);
  const [length, size] = reading(path, (descriptor) => {
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read) {
      read = readSync(descriptor, bytes, length, bytes.length - length, null);
    }
    return [length, Math.max(length, fstatSync(descriptor).size)];
  });
  if (length <= megabytes * 1e6) return bytes.subarray(0, length);
  const has = (size / 1e6).toFixed(1);
  throw new Refused([`${relative("", path)}: has ${has} MB, and ${what} may have ${megabytes}: ${remedy}`]);
}

/** Opens a file and nothing else: a pipe would wait for a writer, a device may never end. */
function reading<T>(path: string, read: (descriptor: number) => T): T {
  if (path === "-") throw new Unreadable("- is standard input, which has no places: save the dossier as a file first");
  try {
    refuseOthers(statSync(path));
    // A pipe may have taken the file's place since.
    const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      refuseOthers(fstatSync(descriptor));
      return read(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new Unreadable(
      `cannot read ${path}: ${reasons[(error as NodeJS.ErrnoException).code ?? ""] ?? error.message}`,
    );
  }
}

function refuseOthers(stats: Stats): void {
  const [what] = kinds.find(([, is]) => is(stats)) ?? [];
  if (what) throw new Error(`it is ${what}: name a file`);
}

const kinds: [what: string, is: (stats: Stats) => boolean][] = [
  ["a folder", (stats) => stats.isDirectory()],
  ["a pipe", (stats) => stats.isFIFO()],
  ["a socket", (stats) => stats.isSocket()],
  ["a device", (stats) => stats.isCharacterDevice() || stats.isBlockDevice()],
];

const reasons: Record<string, string> = {
  ENOENT: "there is no such file: mend the name",
  ENOTDIR: "a part of the path is no folder: mend the name",
  EACCES: "this user may not: give it the right to read, as by chmod +r",
  EPERM: "this user may not: give it the right to read, as by chmod +r",
  ELOOP: "its symbolic links run in a circle: mend them",
  ENAMETOOLONG: "the name is too long: mend it",
};
