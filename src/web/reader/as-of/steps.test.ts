import { expect, test } from "vitest";
import { instantAt, knownAt, stepAt } from "./steps.ts";

const reports = [
  { reportedAt: "2024-09-28T23:59:59.999Z", facts: 3 },
  { reportedAt: "2024-10-08T12:00:00.000Z", facts: 5 },
  { reportedAt: "2024-10-08T20:00:00.000Z", facts: 2 },
];

test.each([
  [null, 2],
  ["2024-10-08T15:00:00Z", 1],
  ["2024-10-08T12:00:00Z", 1],
  ["2024-10-08T14:00:00+02:00", 1],
  ["2024-10-08T11:59:59Z", 0],
  ["2024-01-01T00:00:00Z", -1],
])("as of %s the last report is %i", (asOf, step) => {
  expect(stepAt(reports, asOf)).toBe(step);
});

test("the last report is shown as of now, the others as of themselves", () => {
  expect(reports.map((_, step) => instantAt(reports, step))).toEqual([
    "2024-09-28T23:59:59.999Z",
    "2024-10-08T12:00:00.000Z",
    null,
  ]);
});

test("what is known adds up, and is nothing before the first report", () => {
  expect([-1, 0, 1, 2].map((step) => knownAt(reports, step))).toEqual([0, 3, 8, 10]);
});
