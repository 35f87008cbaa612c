import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
  for (;;) {
    try {
      writeFileSync(path, [process.pid, startOf(process.pid)].join(" ").trim(), { flag: "wx" });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const holder = holderOf(path);
    if (holder !== undefined) {
      throw new FolderInUse(
        `${folder} is in use by process ${holder}. Stop that one first, or set DATABASE_URL to share a PostgreSQL server.`,
      );
    }
    rmSync(path, { force: true });
  }
}

/** The process that holds a lock; undefined when the lock is void. */
function holderOf(path: string): number | undefined {
  const [, pid, start] = /^([1-9]\d*)(?: (\d+))?$/.exec(readFileSync(path, "utf8")) ?? [];
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
