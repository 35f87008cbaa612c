import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuote, foldQuotes } from "./find-quote.ts";

const text = "He spoke.  “It’s a breach\nof trust” — that is, a breach\u00A0of trust, no less.";

describe("findQuote", () => {
  it.each([
    ["words as they stand", { exact: "that is" }, "EXACT", "that is"],
    [
      "plain quotes and dashes",
      { exact: `"It's a breach of trust" - that` },
      "EXACT",
      "“It’s a breach\nof trust” — that",
    ],
    ["the first of several places", { exact: "breach of trust" }, "AMBIGUOUS", "breach\nof trust"],
    ["the place after a prefix", { exact: "breach of trust", prefix: "that is, a" }, "EXACT", "breach\u00A0of trust"],
    ["the place before a suffix", { exact: "breach  of  trust", suffix: `" -` }, "EXACT", "breach\nof trust"],
  ])("finds %s", (_, quote, anchor, words) => {
    const found = findQuote(text, quote)!;
    expect([found.anchor, text.slice(found.start, found.end)]).toEqual([anchor, words]);
  });

  it.each([
    ["other case", { exact: "That is" }],
    ["words that are not there", { exact: "breach of faith" }],
    ["another prefix", { exact: "breach of trust", prefix: "no" }],
    ["nothing", { exact: "  " }],
  ])("does not find %s", (_, quote) => {
    expect(findQuote(text, quote)).toBeUndefined();
  });

  it("counts in UTF-16 code units of the text as given", () => {
    expect(findQuote("🗞️  “so”", { exact: '"so"' })).toEqual({ anchor: "EXACT", start: 5, end: 9 });
  });

  const unit = fc.constantFrom("a", "b", "B", " ", "\n", "\u00A0", "'", "’", "“", '"', "—", "-", "–", "🗞");
  const anyText = fc.string({ unit, minLength: 1, maxLength: 60 });

  it("finds every part of a text, where what stands there is the same when made plain", () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (whole, from, length) => {
        const start = from % whole.length;
        const exact = foldQuotes(whole.slice(start, start + 1 + (length % 20)));
        const found = findQuote(whole, { exact });
        fc.pre(exact.trim() !== "" && !/\p{Surrogate}/u.test(exact));
        expect(foldQuotes(whole.slice(found!.start, found!.end))).toBe(exact.trim());
      }),
    );
  });

  it("finds nothing else", () => {
    fc.assert(
      fc.property(anyText, anyText, (whole, exact) => {
        const found = findQuote(whole, { exact });
        expect(found !== undefined).toBe(exact.trim() !== "" && foldQuotes(whole).includes(foldQuotes(exact).trim()));
        if (found) expect(foldQuotes(whole.slice(found.start, found.end))).toBe(foldQuotes(exact).trim());
      }),
    );
  });
});
