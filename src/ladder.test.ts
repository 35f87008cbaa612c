import { expect, test } from "vitest";
import { circleOf, type Import, importsBelow } from "./testkit/source/imports.ts";
import { offence } from "./testkit/source/ladder.ts";

const { files, imports } = importsBelow(import.meta.dirname);
const importing = (from: string, to: string): Import => ({ from, to, typeOnly: false });

test("every import goes down the ladder", () => {
  expect(files).toContain("database/open.ts");
  expect(imports).toContainEqual({ from: "database/server.ts", to: "database/engine.ts", typeOnly: false });
  expect(imports.map(offence).filter((found) => found !== undefined)).toEqual([]);
});

test("no files import each other in a circle at run time", () => {
  expect(circleOf(imports)?.join(" → ")).toBeUndefined();
});

test.each([
  [
    "query/page.ts",
    "graph/actor/actor.loader.ts",
    "query/page.ts imports graph/actor/actor.loader.ts, but no query file imports a loader file",
  ],
  [
    "graph/actor/actor.loader.ts",
    "graph/link/link.loader.ts",
    "graph/actor/actor.loader.ts imports graph/link/link.loader.ts, but no loader file imports a loader file",
  ],
  [
    "graph/actor/actor.loader.ts",
    "graph/actor/actor.type.ts",
    "graph/actor/actor.loader.ts imports graph/actor/actor.type.ts, but no loader file imports a type file",
  ],
  [
    "graph/actor/actor.args.ts",
    "zod",
    "graph/actor/actor.args.ts imports zod, but the packages of its kind are type-graphql, graphql, graphql-scalars",
  ],
  [
    "web/embed/embed.ts",
    "query/page.ts",
    "web/embed/embed.ts imports query/page.ts, but a web/embed file imports only /^web\\/(embed\\/|[\\w-]+\\.ts$)/",
  ],
  [
    "web/reader/page.tsx",
    "web/explorer/examples.tsx",
    "web/reader/page.tsx imports web/explorer/examples.tsx, but a web/reader file imports only /^web\\/(reader\\/|[\\w-]+\\.ts$)/",
  ],
  ["main.ts", "testkit/operations/execute.ts", "main.ts imports testkit/operations/execute.ts, which is for tests"],
])("%s must not import %s", (from, to, said) => {
  expect(offence(importing(from, to))).toBe(said);
});

test.each([
  ["main.ts", "server/server.ts"],
  ["graph/actor/actor.type.ts", "graph/entry/entry.type.ts"],
  ["graph/actor/actor.loader.ts", "graph/entry/entry.row.ts"],
  ["graph/actor/actor.test.ts", "testkit/operations/execute.ts"],
  ["web/embed/embed.ts", "web/embed/generated/documents.ts"],
  ["web/embed/vite.config.ts", "web/precompress.ts"],
  ["web/embed/embed.test.ts", "testkit/browser/browser.ts"],
  ["bench/measure/measure.ts", "testkit/operations/execute.ts"],
])("%s may import %s", (from, to) => {
  expect(offence(importing(from, to))).toBeUndefined();
});

test("a circle is told file by file", () => {
  const around = [importing("a.ts", "b.ts"), importing("b.ts", "c.ts"), importing("c.ts", "b.ts")];
  expect(circleOf(around)).toEqual(["b.ts", "c.ts", "b.ts"]);
});
