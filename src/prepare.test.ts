import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "backgrounder-prepare-"));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (path: string, content = "") => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
};
const prepare = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, "src/prepare.mjs"), ...args]);
  return { status, said: `${stdout.toString()}${stderr.toString()}` };
};
const howToBuild =
  "The packages that build it are not installed. Run: npm ci && npm prune --omit=dev --omit=optional\n";

test("a checkout says what it lacks, from its packages to a build of its sources", () => {
  mkdirSync(join(folder, "src"));
  cpSync(join(import.meta.dirname, "prepare.mjs"), join(folder, "src/prepare.mjs"));
  write("package.json", `{ "dependencies": { "zod": "1.0.0" } }`);
  write("src/main.ts");
  expect(prepare()).toEqual({ status: 1, said: "The package zod is not installed. Run: npm ci\n" });

  write("node_modules/zod/package.json");
  const unbuilt = "Backgrounder is not built: there is no src/built/main.js.";
  expect(prepare()).toEqual({ status: 1, said: `${unbuilt} ${howToBuild}` });
  expect(prepare("--check")).toEqual({ status: 1, said: `${unbuilt} ${howToBuild}` });

  write("src/built/main.js");
  write("src/built/import.js");
  write("src/web/built/reader/index.html");
  expect(prepare("--check")).toMatchObject({
    status: 1,
    said: expect.stringContaining("no src/web/built/embed.js.") as string,
  });
  write("src/web/built/embed.js");
  expect(prepare()).toEqual({ status: 0, said: "" });

  const later = new Date(Date.now() + 60_000);
  write("src/main.test.ts");
  utimesSync(join(folder, "src/main.test.ts"), later, later);
  expect(prepare("--check")).toEqual({ status: 0, said: "" });
  utimesSync(join(folder, "src/main.ts"), later, later);
  expect(prepare("--check")).toEqual({
    status: 0,
    said: `Backgrounder was built before src/main.ts changed. ${howToBuild}`,
  });

  for (const name of ["prisma", "@graphql-codegen/cli", "vite"])
    mkdirSync(join(folder, "node_modules", name), { recursive: true });
  expect(prepare("--check")).toEqual({
    status: 0,
    said: "Backgrounder was built before src/main.ts changed. Run: npm run prepare\n",
  });
});
