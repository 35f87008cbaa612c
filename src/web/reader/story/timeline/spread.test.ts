import fc from "fast-check";
import { expect, test } from "vitest";
import { spread } from "./spread.ts";

const some = fc.array(fc.record({ at: fc.integer({ min: 0, max: 1_000 }), size: fc.integer({ min: 1, max: 80 }) }), {
  maxLength: 40,
});
const inOrder = some.map((all) => all.toSorted((a, b) => a.at - b.at));

test("what has room stays where it wants to be", () => {
  expect(
    spread(
      [
        { at: 50, size: 20 },
        { at: 100, size: 20 },
      ],
      4,
    ),
  ).toEqual([40, 90]);
});

test("two that want the same place share the way", () => {
  expect(
    spread(
      [
        { at: 100, size: 20 },
        { at: 100, size: 20 },
      ],
      0,
    ),
  ).toEqual([80, 100]);
});

test("none overlap, none starts before zero, and the order stays", () => {
  fc.assert(
    fc.property(inOrder, fc.integer({ min: 0, max: 12 }), (wanting, gap) => {
      const starts = spread(wanting, gap);
      expect(starts).toHaveLength(wanting.length);
      starts.forEach((start, index) => {
        const free = index === 0 ? 0 : starts[index - 1]! + wanting[index - 1]!.size + gap;
        expect(start).toBeGreaterThanOrEqual(free - 1e-6);
      });
    }),
  );
});

test("moving all by as much moves the answer by as much, away from the edge", () => {
  fc.assert(
    fc.property(inOrder, (wanting) => {
      const far = wanting.map(({ at, size }) => ({ at: at + 10_000, size }));
      const farther = far.map(({ at, size }) => ({ at: at + 500, size }));
      const moved = spread(far, 3).map((start) => start + 500);
      spread(farther, 3).forEach((start, index) => {
        expect(start).toBeCloseTo(moved[index]!, 5);
      });
    }),
  );
});
