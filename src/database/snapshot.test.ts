import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { copyAtRest, NoSnapshot } from "./snapshot.ts";

function folders() {
  const folder = mkdtempSync(join(tmpdir(), "backgrounder-snapshot-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [from, to] = [join(folder, "from"), join(folder, "to")];
  for (const each of [join(from, "postgres", "base"), to]) mkdirSync(each, { recursive: true });
  writeFileSync(join(from, "lock"), "1");
  const file = join(from, "postgres", "base", "1");
  writeFileSync(file, "one");
  return { from, to, file };
}

it("copies what is at rest, without the lock", async () => {
  const { from, to } = folders();
  await copyAtRest(from, to);
  expect(readFileSync(join(to, "postgres", "base", "1"), "utf8")).toBe("one");
  expect(() => readFileSync(join(to, "lock"))).toThrow("ENOENT");
});

it("waits for the end of writes", async () => {
  const { from, to, file } = folders();
  let writes = 0;
  const writing = setInterval(() => {
    appendFileSync(file, ".");
    if (++writes === 10) clearInterval(writing);
  }, 50);
  await copyAtRest(from, to);
  expect(readFileSync(join(to, "postgres", "base", "1"), "utf8")).toBe(`one${".".repeat(10)}`);
});

it("gives up on a folder that is always written to", { timeout: 60_000 }, async () => {
  const { from, to, file } = folders();
  // As good as a write at each instant that is looked at.
  utimesSync(file, new Date("2100-01-01"), new Date("2100-01-01"));
  await expect(copyAtRest(from, to)).rejects.toThrow(NoSnapshot);
});
