import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { committedBefore, untoldBreaks } from "./testkit/source/schema-changes.ts";

const read = (path: string) => readFileSync(join(import.meta.dirname, "..", path), "utf8");
const sdl = read("schema/schema.graphql");
const before = committedBefore(sdl);

test.skipIf(!before)(
  before ? "what breaks clients is told in the README" : "no earlier SDL to compare with: not a clone with its history",
  async () => {
    expect(await untoldBreaks(before!, sdl, read("README.md"))).toEqual([]);
  },
);

test("a break is found, and is in order once it is told", async () => {
  const [old, young] = ["type Query { actor: String! old: Int }", "type Query { actor(slug: ID!): String! new: Int }"];
  const breaks = await untoldBreaks(old, young, "`Query.old` went.");
  expect(breaks).toEqual([expect.stringContaining("Query.actor.slug")]);
  expect(await untoldBreaks(old, `${young} type Actor { name: String }`, "`Query.old`, `Query.actor.slug`")).toEqual(
    [],
  );
});
