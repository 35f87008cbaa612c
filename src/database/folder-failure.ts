import { statfsSync } from "node:fs";
import { FolderInUse } from "./lock.ts";
import type { DatabaseSettings } from "./open.ts";

/** A data folder that cannot be opened; the message says why, and what to do. */
export class UnusableFolder extends Error {}

/** The way out for whoever has no backup. */
export const startAnew = "set DATA_DIR to an empty folder and import your stories anew";

/** PostgreSQL adds to its log in segments of 16 MB: a disk with less room than that is full. */
const leastSpace = 16 * 1024 * 1024;

/** What WebAssembly calls the errors of a file system, by number. */
const wasiErrors: Record<number, string> = {
  2: "EACCES: permission denied",
  19: "EDQUOT: disk quota exceeded",
  29: "EIO: input/output error",
  33: "EMFILE: too many open files",
  51: "ENOSPC: no space left on device",
  63: "EPERM: operation not permitted",
  69: "EROFS: read-only file system",
};

/** What a failure to open a data folder means, from the error and from what PostgreSQL printed. */
export function explainFailure(folder: string, error: unknown, printed: string[]): Error {
  if (error instanceof UnusableFolder || error instanceof FolderInUse) return error;
  const reason = (reasonIn(printed) ?? reasonOf(error)).replaceAll("/pglite/data", `${folder}/postgres`);
  return new UnusableFolder(explain(folder, reason), { cause: error });
}

function explain(folder: string, reason: string): string {
  if (/ENOSPC|EDQUOT|no space left|quota exceeded/i.test(reason)) return diskIsFull(folder, reason);
  if (/EROFS|read-only file system/i.test(reason)) {
    return `${folder} cannot be written (${reason}). Mount it writable, or set DATA_DIR to another folder.`;
  }
  if (/EACCES|EPERM|permission denied|not permitted/i.test(reason)) {
    const user = process.geteuid?.();
    const owner = user === undefined ? "the user of this process" : `the user of this process (id ${user})`;
    return `${folder} may not be read or written (${reason}). Make ${owner} the owner of all that is in it, or set DATA_DIR to another folder.`;
  }
  if (/^(EEXIST|ENOTDIR|ENOENT|ELOOP|ENAMETOOLONG)\b/.test(reason)) {
    return `${folder} cannot be a folder (${reason}). Set DATA_DIR to a folder, or to where one can be made.`;
  }
  const wayOut = /incompatible|not compatible/.test(reason)
    ? "Start what made it, another version of Backgrounder or a PostgreSQL server"
    : "Restore a backup";
  return `The database in ${folder} cannot be opened: ${reason}. ${wayOut}, or ${startAnew}.`;
}

/** Says that the disk of the embedded database is full, when it is: PostgreSQL may break off with the error that comes of it. */
export function fullDisk({ databaseUrl, dataDir: folder }: DatabaseSettings): string | undefined {
  if (databaseUrl) return undefined;
  try {
    const { bavail, bsize } = statfsSync(folder);
    const free = bavail * bsize;
    return free < leastSpace ? diskIsFull(folder, `${Math.floor(free / 1024)} kB are free`) : undefined;
  } catch {
    return undefined;
  }
}

const diskIsFull = (folder: string, reason: string) =>
  `The disk of ${folder} is full (${reason}). Free space on it, or set DATA_DIR to a folder on another one.`;

/** Why PostgreSQL gave up, by its own words: a severity, two spaces, and a message. */
function reasonIn(printed: string[]): string | undefined {
  const fatal = /(?:\b(?:FATAL|PANIC): {2}|^postgres: )(.+)/;
  const at = printed.findIndex((line) => fatal.test(line));
  if (at < 0) return undefined;
  const detail = /\bDETAIL: {2}(.+?)\.?$/.exec(printed[at + 1] ?? "")?.[1];
  return `${fatal.exec(printed[at]!)![1]}${detail ? ` (${detail})` : ""}`;
}

function reasonOf(error: unknown): string {
  if (error instanceof Error) return error.message.replace(/\.$/, "");
  const { errno } = Object(error) as { errno?: number };
  return wasiErrors[errno ?? 0] ?? `error ${errno} of its file system`;
}
