import { expect, test } from "vitest";
import { nearest, ways } from "./nearest.ts";

const points = new Map([
  ["middle", { x: 0, y: 0 }],
  ["right", { x: 10, y: 1 }],
  ["far-right", { x: 30, y: 0 }],
  ["below", { x: 2, y: 10 }],
]);

test.each([
  ["ArrowRight", "right"],
  ["ArrowDown", "below"],
  ["ArrowUp", undefined],
  ["ArrowLeft", undefined],
])("%s leads from the middle to %s", (key, to) => {
  expect(nearest(points, "middle", ways[key]!)).toBe(to);
});
