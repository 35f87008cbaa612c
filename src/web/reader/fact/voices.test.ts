import { expect, test } from "vitest";
import { unnamedWords } from "./voices.ts";

const officials = {
  __typename: "UnnamedSource" as const,
  id: "1",
  descriptor: "four U.S. officials",
  countMin: null,
  countMax: null,
  affiliation: null,
};
const states = { __typename: "Actor" as const, id: "2", slug: "united-states", name: "United States" };

test.each([
  [{ countMin: 4, countMax: 4, affiliation: states }, "4 unnamed, of United States"],
  [{ countMin: 2, countMax: null }, "at least 2 unnamed"],
  [{ countMin: null, countMax: 3 }, "at most 3 unnamed"],
  [{ countMin: 2, countMax: 3 }, "2 to 3 unnamed"],
  [{}, "number not given, unnamed"],
])("%o are %s", (given, words) => {
  expect(unnamedWords({ ...officials, ...given })).toBe(words);
});
