import { expect, test } from "vitest";
import { instantWords } from "../time/span-words.ts";
import { instantIn } from "./written.ts";

test.each([
  ["2024-10-08T15:00Z", "2024-10-08T15:00:00.000Z"],
  ["2024-10-08 15:00", "2024-10-08T15:00:00.000Z"],
  [" 2024-10-08  15:00 UTC ", "2024-10-08T15:00:00.000Z"],
  ["2024-10-08T15:00:30.5+03:00", "2024-10-08T12:00:30.500Z"],
  ["2024-10-08", "2024-10-08T23:59:59.999Z"],
  ["8 Oct 2024, 15:00 UTC", "2024-10-08T15:00:00.000Z"],
  ["8 october 2024", "2024-10-08T23:59:59.999Z"],
  ["now", null],
  ["", null],
])("%s is %s", (written, instant) => {
  expect(instantIn(written)).toBe(instant);
});

test.each([
  "yesterday",
  "2024-02-30",
  "2024-10-08 25:00",
  "2024-10-08 15",
  "8 Foo 2024",
  "2024",
  "2024-10-08 15:00 CET",
])("%s is no instant", (written) => {
  expect(instantIn(written)).toBeUndefined();
});

test.each(["2024-09-08T12:30:00.000Z", "2024-02-29T23:59:59.999Z"])("%s is understood as it is told", (instant) => {
  expect(instantIn(instantWords(instant))).toBe(instant);
});
