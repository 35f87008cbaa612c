import { expect, test } from "vitest";
import { statedDates } from "./stated-dates.ts";

/** A Wednesday. */
const publishedAt = new Date("2024-10-09T12:00:00Z");

test.each([
  ["the strike of September 27", ["2024-09-27"]],
  ["on 27 Sept., and on Oct. 1", ["2024-09-27", "2024-10-01"]],
  ["since June 30; until January 3", ["2024-06-30", "2025-01-03"]],
  ["on Friday; last Friday", ["2024-10-04"]],
  ["yesterday and tomorrow", ["2024-10-08", "2024-10-10"]],
  ["HARSK, Oct 9 - On Wednesday they may march 200 miles; may 33", []],
  ["no date", []],
])("%j states %j", (text, dates) => {
  expect([...statedDates(text, publishedAt)]).toEqual(dates);
});

test.each(["9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z"])("at %s no date throws", (instant) => {
  expect(statedDates("May 1, December 31, January 1, tomorrow, yesterday", new Date(instant)).size).toBeGreaterThan(0);
});
