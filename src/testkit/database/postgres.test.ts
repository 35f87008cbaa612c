import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { closedFolder } from "./postgres.ts";

test("a folder that others cannot enter is named with its permissions", () => {
  const folder = mkdtempSync(join(tmpdir(), "backgrounder-closed-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const inner = join(folder, "inner");
  mkdirSync(inner);
  chmodSync(inner, 0o755);
  chmodSync(folder, 0o755);
  expect(closedFolder(inner)).toBe(closedFolder(tmpdir()));
  chmodSync(folder, 0o700);
  expect(closedFolder(inner)).toBe(closedFolder(tmpdir()) ?? `${folder} (mode 700)`);
});
