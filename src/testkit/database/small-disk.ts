import { execFileSync } from "node:child_process";
import { mkdtempSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A disk that is soon full. */
interface SmallDisk {
  folder: string;
  grow(size: string): void;
  remove(): void;
}

/** Mounts a disk in memory of a size like `40m`, for which it takes Linux, and root. */
export function mountSmallDisk(size: string): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), "backgrounder-disk-"));
  try {
    run("mount", "-t", "tmpfs", "-o", `size=${size},mode=0755`, "none", folder);
  } catch (error) {
    rmdirSync(folder);
    throw error;
  }
  return {
    folder,
    grow: (larger) => run("mount", "-o", `remount,size=${larger}`, folder),
    // What did not start may still have files open.
    remove: () => {
      run("umount", "--lazy", folder);
      rmdirSync(folder);
    },
  };
}

/** Whether this machine mounts one; when not, `skipped` is told with the reason. */
export function canMountDisks(skipped: string): boolean {
  try {
    mountSmallDisk("1m").remove();
    return true;
  } catch (error) {
    console.warn(`${skipped}: no disk can be mounted here (${(error as Error).message.trim()}).`);
    return false;
  }
}

const run = (command: string, ...parameters: string[]) => void execFileSync(command, parameters, { stdio: "pipe" });
