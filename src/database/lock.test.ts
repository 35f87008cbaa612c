import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FolderInUse, lockFolder } from "./lock.ts";

describe("the lock of a folder", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "backgrounder-lock-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const lockedBy = (content: string) => {
    writeFileSync(join(folder, "lock"), content);
    return () => lockFolder(folder);
  };

  it("names its process, and is gone once it is given back", () => {
    const unlock = lockFolder(folder);
    expect(readFileSync(join(folder, "lock"), "utf8")).toMatch(new RegExp(`^${process.pid}( \\d+)?$`));
    unlock();
    expect(() => readFileSync(join(folder, "lock"))).toThrow("ENOENT");
  });

  it.each([
    ["empty", ""],
    ["of the process 0", "0"],
    ["of no process", "nobody"],
    ["of a process that is gone", "999999999 1"],
  ])("is void when it is %s", (_, content) => {
    expect(lockedBy(content)).not.toThrow();
  });

  it("holds while its process runs", () => {
    expect(lockedBy(String(process.ppid))).toThrow(FolderInUse);
  });

  it.runIf(process.platform === "linux")("is void when another program has the number of its process", () => {
    expect(lockedBy(`${process.ppid} 1`)).not.toThrow();
  });
});
