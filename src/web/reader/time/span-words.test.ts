import { expect, test } from "vitest";
import { instantWords, spanWords } from "./span-words.ts";

const span = {
  edtf: "2024-10-09",
  approximate: false,
  uncertain: false,
  earliest: "2024-10-09T00:00:00.000Z",
  latest: "2024-10-09T23:59:59.999Z",
  precision: "DAY" as const,
  basis: "STATED" as const,
  verbatim: null,
};

test.each([
  [span, "9 Oct 2024"],
  [{ ...span, approximate: true }, "about 9 Oct 2024"],
  [{ ...span, uncertain: true }, "9 Oct 2024 (doubtful)"],
  [{ ...span, precision: "MONTH" as const }, "October 2024"],
  [{ ...span, precision: "YEAR" as const }, "2024"],
  [{ ...span, precision: "INTERVAL" as const, earliest: null }, "by 9 Oct 2024"],
  [{ ...span, precision: "INTERVAL" as const, latest: null }, "from 9 Oct 2024"],
  [{ ...span, precision: "INTERVAL" as const, earliest: "2024-10-05T00:00:00Z" }, "5 – 9 Oct 2024"],
  [{ ...span, precision: "MINUTE" as const, earliest: "2024-10-09T14:30:00Z" }, "9 Oct 2024, 14:30 UTC"],
  [{ ...span, precision: "UNKNOWN" as const, earliest: null, latest: null, edtf: "XXXX-10" }, "XXXX-10"],
])("%o is told in words", (given, words) => {
  expect(spanWords(given).replaceAll(/\s/gu, " ")).toBe(words);
});

test("the end of a day is the day; any other instant has its time", () => {
  expect(instantWords("2024-10-28T23:59:59.999Z")).toBe("28 Oct 2024");
  expect(instantWords("2024-10-08T12:00:00.000Z")).toBe("8 Oct 2024, 12:00 UTC");
});
