import { constants, cpSync, lstatSync, readdirSync, rmSync, statfsSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";

/** A data folder of which no copy can be made; the message says why, and how to mend it. */
export class NoSnapshot extends Error {}

/** A file that was written to so recently may be written to again without a new time: file systems tick in milliseconds. */
const settled = 200;
/** Between tries, so that a server that is written to now and then is caught at rest. */
const pause = 300;
const tries = 20;
/** What the work on the copy may add. */
const spare = 300e6;

/**
 * Copies a data folder that another process holds. A copy counts only if no file changed from before the first was read
 * until after the last: it is then what a crash at that instant would leave, from which PostgreSQL recovers.
 * @throws NoSnapshot
 */
export async function copyAtRest(folder: string, copy: string): Promise<void> {
  for (let count = 0; count < tries; count++) {
    if (copyIfAtRest(join(folder, "postgres"), join(copy, "postgres"))) return;
    await setTimeout(pause);
  }
  throw new NoSnapshot(
    `${folder} was written to throughout ${tries} tries to copy it for the dry run. Try again when no import runs, or stop the server first.`,
  );
}

function copyIfAtRest(from: string, to: string): boolean {
  const before = filesIn(from);
  if (before.newest > Date.now() - settled) return false;
  refuseIfTooLarge(from, to, before.size);
  rmSync(to, { recursive: true, force: true });
  try {
    // A file system that can shares the blocks until one side writes.
    cpSync(from, to, { recursive: true, mode: constants.COPYFILE_FICLONE });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return false;
    if (code !== "ENOSPC") throw error;
    refuseIfTooLarge(from, to, Infinity);
  }
  return filesIn(from).state === before.state;
}

function refuseIfTooLarge(folder: string, copy: string, size: number): void {
  const { bavail, bsize } = statfsSync(dirname(copy));
  if (bavail * bsize >= size + spare) return;
  const megabytes = (bytes: number) => `${Math.ceil(bytes / 1e6).toLocaleString("en")} MB`;
  const needed = size === Infinity ? "more than there is" : megabytes(size + spare);
  throw new NoSnapshot(
    `A dry run beside the server copies ${folder} to ${copy}, which needs ${needed} and has ${megabytes(bavail * bsize)} free. ` +
      "Set TMPDIR to a folder with more space, or stop the server first.",
  );
}

/** The state of all files below a folder, told by their names, sizes and times. */
function filesIn(folder: string): { state: string; size: number; newest: number } {
  const states: string[] = [];
  let [size, newest] = [0, 0];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const found = lstatSync(path, { bigint: true, throwIfNoEntry: false });
    if (!found) continue;
    states.push(`${path} ${found.ino} ${found.size} ${found.mtimeNs} ${found.ctimeNs}`);
    size += Number(found.size);
    newest = Math.max(newest, Number(found.mtimeMs), Number(found.ctimeMs));
  }
  return { state: states.sort().join("\n"), size, newest };
}
