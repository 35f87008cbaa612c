import { expect, test } from "vitest";
import { circleOf, type Import, importsBelow } from "./testkit/imports.ts";
import { offence } from "./testkit/ladder.ts";

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
    "graph/page.ts",
    "actor/actor.loader.ts",
    "graph/page.ts imports actor/actor.loader.ts, but no graph file imports a loader file",
  ],
  [
    "actor/actor.loader.ts",
    "link/link.loader.ts",
    "actor/actor.loader.ts imports link/link.loader.ts, but no loader file imports a loader file",
  ],
  [
    "actor/actor.loader.ts",
    "actor/actor.type.ts",
    "actor/actor.loader.ts imports actor/actor.type.ts, but no loader file imports a type file",
  ],
  [
    "actor/actor.args.ts",
    "zod",
    "actor/actor.args.ts imports zod, but the packages of its kind are type-graphql, graphql, graphql-scalars",
  ],
  [
    "web/embed/embed.ts",
    "graph/page.ts",
    "web/embed/embed.ts imports graph/page.ts, but a web/embed file imports only /^web\\/(embed\\/|[\\w-]+\\.ts$)/",
  ],
  [
    "web/reader/page.tsx",
    "web/explorer/examples.tsx",
    "web/reader/page.tsx imports web/explorer/examples.tsx, but a web/reader file imports only /^web\\/(reader\\/|[\\w-]+\\.ts$)/",
  ],
  ["main.ts", "testkit/execute.ts", "main.ts imports testkit/execute.ts, which is for tests"],
])("%s must not import %s", (from, to, said) => {
  expect(offence(importing(from, to))).toBe(said);
});

test.each([
  ["main.ts", "server/http.ts"],
  ["actor/actor.type.ts", "entry/entry.type.ts"],
  ["actor/actor.loader.ts", "entry/entry.row.ts"],
  ["actor/actor.test.ts", "testkit/execute.ts"],
  ["web/embed/embed.ts", "web/embed/generated/documents.ts"],
  ["web/embed/vite.config.ts", "web/precompress.ts"],
  ["web/embed/embed.test.ts", "testkit/browser.ts"],
  ["bench/measure/measure.ts", "testkit/execute.ts"],
])("%s may import %s", (from, to) => {
  expect(offence(importing(from, to))).toBeUndefined();
});

test("a circle is told file by file", () => {
  const around = [importing("a.ts", "b.ts"), importing("b.ts", "c.ts"), importing("c.ts", "b.ts")];
  expect(circleOf(around)).toEqual(["b.ts", "c.ts", "b.ts"]);
});
