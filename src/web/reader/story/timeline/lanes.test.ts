import { expect, test } from "vitest";
import { lanes } from "./lanes.ts";

test("what overlaps lies in lanes of its own, and a lane is used again once it is free", () => {
  expect(
    lanes(
      [
        { from: 0, until: 10 },
        { from: 5, until: 15 },
        { from: 6, until: 8 },
        { from: 12, until: 20 },
      ],
      2,
    ),
  ).toEqual([0, 1, 2, 0]);
});

test("what does not keep the gap has a lane of its own", () => {
  expect(
    lanes(
      [
        { from: 0, until: 10 },
        { from: 11, until: 12 },
      ],
      2,
    ),
  ).toEqual([0, 1]);
});
