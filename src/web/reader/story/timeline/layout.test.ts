import { expect, test } from "vitest";
import { type Dated, layOut } from "./layout.ts";

const on = (date: string, more: Partial<Dated> = {}): Dated => ({
  time: { earliest: `${date}T00:00:00.000Z`, latest: `${date}T23:59:59.999Z` },
  side: "left",
  height: 50,
  ...more,
});

test("marks are to scale in time", () => {
  const { placed } = layOut([on("2024-10-01"), on("2024-10-04"), on("2024-10-10")]);
  const [first, second, third] = placed.map(({ mark }) => mark);
  expect((third! - second!) / (second! - first!)).toBeCloseTo(2, 5);
});

test("a day is drawn from its start to its end, and an open end as open", () => {
  const { scale, placed } = layOut([
    on("2024-10-01"),
    on("2024-10-04", { time: { earliest: null, latest: "2024-10-04T23:59:59.999Z" } }),
  ]);
  const [day, by] = placed;
  expect(day!.from).toBeCloseTo(scale.at(Date.parse("2024-10-01T00:00:00Z")));
  expect(day!.until).toBeCloseTo(scale.at(Date.parse("2024-10-02T00:00:00Z")), 2);
  expect(day!.open).toBeUndefined();
  expect(by!.open).toBe("start");
  expect(by!.mark).toBeCloseTo(scale.at(Date.parse("2024-10-05T00:00:00Z")), 2);
});

test("what was on one day lies in lanes, and its words below each other; the other side is free of it", () => {
  const { placed } = layOut([on("2024-10-01"), on("2024-10-01"), on("2024-10-01", { side: "right" })]);
  expect(placed.map(({ lane }) => lane)).toEqual([0, 1, 0]);
  expect(placed[1]!.words - placed[0]!.words).toBeGreaterThanOrEqual(50);
});

test("the axis is as long as the words need", () => {
  const many = Array.from({ length: 30 }, () => on("2024-10-01"));
  const { scale, placed } = layOut(many);
  expect(scale.length).toBeGreaterThanOrEqual(30 * 50);
  expect(Math.max(...placed.map(({ words }) => words + 50))).toBeLessThanOrEqual(scale.length);
});
