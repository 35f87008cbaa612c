import { expect, test } from "vitest";
import { cut } from "./marked.ts";

test("a text is cut at its marks, and put together it is the same", () => {
  const marks = [
    { start: 0, end: 3 },
    { start: 8, end: 9 },
  ];
  const pieces = cut("Ann met B.", marks);
  expect(pieces).toEqual([
    { text: "Ann", mark: marks[0] },
    { text: " met ", mark: undefined },
    { text: "B", mark: marks[1] },
    { text: ".", mark: undefined },
  ]);
});

test("offsets count UTF-16 code units", () => {
  expect(cut("🕊🕊 Ann", [{ start: 5, end: 8 }]).map(({ text }) => text)).toEqual(["🕊🕊 ", "Ann"]);
});

test("a text without marks is one piece, and none is none", () => {
  expect(cut("plain", [])).toEqual([{ text: "plain", mark: undefined }]);
  expect(cut("", [])).toEqual([]);
});
