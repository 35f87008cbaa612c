import { expect, test } from "vitest";
import { extentOf, scaleOver, ticksOf } from "./scale.ts";

const days = (from: string, until: string) => [
  extentOf({ earliest: `${from}T08:00:00Z`, latest: `${until}T10:00:00Z` }),
];

test("whole days fill the length but for what is spared", () => {
  const { at } = scaleOver(days("2024-10-01", "2024-10-10"), 220, 10);
  expect(at(Date.parse("2024-10-01T00:00:00Z"))).toBeCloseTo(10);
  expect(at(Date.parse("2024-10-06T00:00:00Z"))).toBeCloseTo(110);
  expect(at(Date.parse("2024-10-11T00:00:00Z"))).toBeCloseTo(210);
});

test("an open end has no part in it", () => {
  const { at } = scaleOver([extentOf({ earliest: null, latest: "2024-10-01T23:59:59.999Z" })], 100, 0);
  expect(at(Date.parse("2024-10-01T12:00:00Z"))).toBeCloseTo(50);
});

test("ticks are whole days in place, and say the month where one begins", () => {
  const scale = scaleOver(days("2024-09-28", "2024-10-03"), 600, 0);
  const ticks = ticksOf(scale, 90);
  expect(ticks.filter(({ major }) => major).map(({ label }) => label)).toEqual(["Oct 2024"]);
  for (const { at } of ticks) expect(at % 100).toBeCloseTo(0);
});

test("no tick stands within a day, however long the day is drawn", () => {
  expect(ticksOf(scaleOver(days("2024-10-02", "2024-10-02"), 1_000, 0), 50).map(({ label }) => label)).toEqual([
    "2 Oct",
    "3 Oct",
  ]);
});
