import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A data folder that another process holds. */
export class FolderInUse extends Error {}

/**
 * Takes a folder for this process, as PostgreSQL does with its postmaster.pid: the lock of a process that is gone is void,
 * even when its number is another's by now, and so is one that cannot be read.
 * @returns what gives it back.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "lock");
  const own = [process.pid, startOf(process.pid)].join(" ").trim();
  for (;;) {
    try {
      writeFileSync(path, own, { flag: "wx" });
      return () => rmSync(path, { force: true });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // On a full disk it is there, but empty.
      if (code === "ENOSPC" || code === "EDQUOT") rmSync(path, { force: true });
      if (code !== "EEXIST") throw error;
    }
    const lock = read(path) || readAgain(path);
    const holder = holderOf(lock);
    if (holder !== undefined) {
      throw new FolderInUse(
        `${folder} is in use by process ${holder}. Stop that one first, or set DATABASE_URL to share a PostgreSQL server.`,
      );
    }
    removeVoid(path, lock);
  }
}

/** An empty lock may be one that is just being written. */
function readAgain(path: string): string {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  return read(path);
}

/** Empty when there is none by now. */
function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}

/** Removes a lock that is void; but not the one that another process may have put in its place since it was read. */
function removeVoid(path: string, lock: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  if (read(aside) === lock) rmSync(aside);
  else renameSync(aside, path);
}

/** The process that holds a lock; undefined when the lock is void. */
function holderOf(lock: string): number | undefined {
  const [, pid, start] = /^([1-9]\d*)(?: (\d+))?$/.exec(lock) ?? [];
  const holder = Number(pid);
  if (pid === undefined || holder === process.pid || !isRunning(holder)) return undefined;
  const since = startOf(holder);
  return start === undefined || since === undefined || start === since ? holder : undefined;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** When a process started, by Linux's proc(5): the 22nd field, of which the second may hold anything in brackets. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  } catch {
    return undefined;
  }
}
