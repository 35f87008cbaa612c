import { expect, test } from "vitest";
import { openingOf } from "./sentence.ts";

test("the opening is the first sentences, and the rest is not lost", () => {
  expect(openingOf("One came. Two went? Three stayed.", 2)).toEqual({
    opening: "One came. Two went?",
    rest: "Three stayed.",
  });
  expect(openingOf("Only this", 2)).toEqual({ opening: "Only this", rest: "" });
});
