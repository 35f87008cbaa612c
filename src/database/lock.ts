import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A data folder that another process holds. */
export class FolderInUse extends Error {}

/**
 * Takes a folder for this process, as PostgreSQL does with its postmaster.pid: the lock of a process that is gone is void.
 * @returns what gives it back.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "lock");
  for (;;) {
    try {
      writeFileSync(path, String(process.pid), { flag: "wx" });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const holder = Number(readFileSync(path, "utf8"));
    if (holder !== process.pid && isRunning(holder)) {
      throw new FolderInUse(
        `${folder} is in use by process ${holder}. Stop that one first, or set DATABASE_URL to share a PostgreSQL server.`,
      );
    }
    rmSync(path, { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
