import { describe, expect, it } from "vitest";
import { cut, echo } from "./echo.ts";

describe("echo", () => {
  it.each([
    ["plain words", '"plain words"'],
    ['a "quote" \\', '"a \\"quote\\" \\\\"'],
    ["two\nlines\tand a tab", '"two\\nlines\\tand a tab"'],
    ["\u00A0\u00A0nb", '"<U+00A0><U+00A0>nb"'],
    ["\uFEFFstory", '"<U+FEFF>story"'],
    ["a\u202Eb\u2066c", '"a<U+202E>b<U+2066>c"'],
    ["\u200B\u3164\u2800", '"<U+200B><U+3164><U+2800>"'],
    ["\0\x1B[31m", '"<U+0000><U+001B>[31m"'],
    ["\uD800", '"<U+D800>"'],
    ["ga\u200Czette", '"ga<U+200C>zette"'],
    ["می\u200Cخواهم 👩\u200D💻", '"می\u200Cخواهم 👩\u200D💻"'],
    ["x".repeat(80), `"${"x".repeat(80)}"`],
    ["x".repeat(81), `"${"x".repeat(79)}…"`],
  ])("repeats %j", (value, repeated) => {
    expect(echo(value)).toBe(repeated);
  });
});

it("cuts no character in two", () => {
  expect(cut("ab😀cd", 4)).toBe("ab…");
  expect(cut("ab😀cd", 5)).toBe("ab😀…");
});
