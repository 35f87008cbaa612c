import { expect, test } from "vitest";
import { boxOf, pinched, showing, zoomed } from "./view.ts";

const size = { width: 400, height: 200 };
const whole = { x: 200, y: 100, zoom: 1 };

test("the whole is never passed, nor the nearest", () => {
  expect(zoomed(whole, 0.5)).toEqual(whole);
  expect(zoomed(whole, 100).zoom).toBe(5);
  expect(boxOf(zoomed(whole, 2), size)).toBe("100 50 200 100");
});

test("what two fingers hold stays between them", () => {
  const from = { x: 0.25, y: 0.5, apart: 100 };
  const to = { x: -0.25, y: 0, apart: 200 };
  const view = pinched(whole, from, to, size);
  const beneath = ({ x, y }: typeof from, { zoom, ...middle }: typeof view) => ({
    x: middle.x + (x * size.width) / zoom,
    y: middle.y + (y * size.height) / zoom,
  });
  expect(view.zoom).toBe(2);
  expect(beneath(to, view)).toEqual(beneath(from, whole));
});

test("a point is brought into view unless it is seen", () => {
  const view = zoomed(whole, 4);
  expect(showing(view, { x: 210, y: 110 }, size)).toBe(view);
  expect(showing(view, { x: 390, y: 100 }, size)).toEqual({ x: 390, y: 100, zoom: 4 });
  expect(showing(view, { x: 200, y: 10 }, size)).toEqual({ x: 200, y: 10, zoom: 4 });
});
