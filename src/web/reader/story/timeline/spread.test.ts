import fc from "fast-check";
import { expect, test } from "vitest";
import { roomOf, spread } from "./spread.ts";

const inOrder = fc
  .array(fc.record({ at: fc.integer({ min: 0, max: 1_000 }), size: fc.integer({ min: 1, max: 80 }) }), {
    maxLength: 40,
  })
  .map((all) => all.toSorted((a, b) => a.at - b.at));

const two = (first: number, second: number) => [
  { at: first, size: 20 },
  { at: second, size: 20 },
];

test("what has room stays where it wants to be", () => {
  expect(spread(two(50, 100), 4, 500)).toEqual([40, 90]);
});

test("two that want the same place share the way", () => {
  expect(spread(two(100, 100), 0, 500)).toEqual([80, 100]);
});

test("nothing leaves the length at either end", () => {
  expect(spread(two(0, 5), 0, 500)).toEqual([0, 20]);
  expect(spread(two(495, 500), 0, 500)).toEqual([460, 480]);
});

test("none overlap and none leave the length, whatever they want", () => {
  fc.assert(
    fc.property(inOrder, fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 500 }), (wanting, gap, spare) => {
      const length = roomOf(wanting, gap) + spare;
      const starts = spread(wanting, gap, length);
      expect(starts).toHaveLength(wanting.length);
      starts.forEach((start, index) => {
        const free = index === 0 ? 0 : starts[index - 1]! + wanting[index - 1]!.size + gap;
        expect(start).toBeGreaterThanOrEqual(free - 1e-6);
        expect(start + wanting[index]!.size).toBeLessThanOrEqual(length + 1e-6);
      });
    }),
  );
});
