import { expect, test } from "vitest";
import { dateWords } from "./date-words.ts";
import type { EmbedTimeFragment } from "./generated/documents.ts";

const span = (
  edtf: string,
  precision: EmbedTimeFragment["precision"],
  earliest: string | null,
  latest: string | null,
) => ({
  ...{ edtf, precision, approximate: false, uncertain: false },
  ...{ earliest: earliest && `${earliest}T00:00:00.000Z`, latest: latest && `${latest}T23:59:59.999Z` },
});

test.each([
  ["9 October 2024", span("2024-10-09", "DAY", "2024-10-09", "2024-10-09")],
  ["9 October 2024", span("2024-10-09T14:00:00Z", "SECOND", "2024-10-09", "2024-10-09")],
  ["October 2024", span("2024-10", "MONTH", "2024-10-01", "2024-10-31")],
  ["2024", span("2024", "YEAR", "2024-01-01", "2024-12-31")],
  ["25–30 July 2024", span("2024-07-25/2024-07-30", "INTERVAL", "2024-07-25", "2024-07-30")],
  ["by 8 October 2024", span("../2024-10-08", "INTERVAL", null, "2024-10-08")],
  ["from 8 October 2024", span("2024-10-08/..", "INTERVAL", "2024-10-08", null)],
  ["about 4 October 2024", { ...span("2024-10-04~", "DAY", "2024-10-04", "2024-10-04"), approximate: true }],
  ["4 October 2024 (uncertain)", { ...span("2024-10-04?", "DAY", "2024-10-04", "2024-10-04"), uncertain: true }],
])("%s", (words, time) => {
  // Spaces around a dash are up to the engine.
  expect(dateWords(time).replace(/\s*–\s*/, "–")).toBe(words);
});
