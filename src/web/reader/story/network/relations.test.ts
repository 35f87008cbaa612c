import { expect, test } from "vitest";
import { busiest, filtered, neighbours, type Relations } from "./relations.ts";

const thing = (id: string, noun: "Actor" | "Statement" | "Incident") => ({ id, slug: id, label: id, noun });
const all: Relations = {
  things: [thing("ann", "Actor"), thing("bob", "Actor"), thing("word", "Statement"), thing("raid", "Incident")],
  relations: [
    { from: "ann", to: "word", words: "said" },
    { from: "word", to: "raid", words: "is about" },
    { from: "bob", to: "raid", words: "is victim of" },
  ],
};

test("neighbours are those on either end, and the thing itself", () => {
  expect([...neighbours(all.relations, "raid")].toSorted()).toEqual(["bob", "raid", "word"]);
});

test("what is filtered out takes its relations with it", () => {
  const { things, relations } = filtered(all, new Set(["Actor", "Incident"]), null);
  expect(things.map(({ id }) => id)).toEqual(["ann", "bob", "raid"]);
  expect(relations.map(({ words }) => words)).toEqual(["is victim of"]);
});

test("around one thing only it and its neighbours stay", () => {
  const { things } = filtered(all, new Set(["Actor", "Incident", "Statement"]), "ann");
  expect(things.map(({ id }) => id)).toEqual(["ann", "word"]);
});

test("the busiest have the most relations, and are no statements", () => {
  expect(busiest(all).map(({ id }) => id)).toEqual(["raid", "ann", "bob"]);
});
