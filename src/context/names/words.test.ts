import fc from "fast-check";
import { expect, test } from "vitest";
import { wordsOf } from "./words.ts";

const folded = (text: string) => [...wordsOf(text)].map((word) => word.folded);

test.each([
  ["U.S. officials", ["u", "s", "officials"]],
  ["Bashar al-Assad’s", ["bashar", "al", "assad", "s"]],
  ["O'Brien O\u02BCBrien", ["o", "brien", "o", "brien"]],
  ["Łódź, Ærø, Đà Nẵng, İstanbul, ısı", ["lodz", "aero", "da", "nang", "istanbul", "isi"]],
  ["Ṣanʿāʾ E\u0301te\u0301", ["sana", "ete"]],
  ["Straße STRASSE straße", ["strasse", "strasse", "strasse"]],
  ["ＵＳ ﬁrst", ["us", "first"]],
  ["Ne\u00ADtan\u200Byahu\u200B, Bi\u200Dden", ["netanyahu", "biden"]],
  ["нетанья́ху й", ["нетаньяху", "и"]],
  ["في الحَرْب", ["في", "الحرب"]],
  ["中国外交部", ["中国", "外交部"]],
  ["在NATO的", ["在", "nato", "的"]],
  ["ภาษาไทย", ["ภาษา", "ไทย"]],
  ["👩‍👩‍👧 …", []],
])("the words of %j are %j", (text, words) => {
  expect(folded(text)).toEqual(words);
});

test.each([
  ["war", "lower"],
  ["Israel", "Capitalized"],
  ["Élan", "Capitalized"],
  ["IDF", "UPPER"],
  ["J", "UPPER"],
  ["DoD", "mixed"],
  ["iPhone", "mixed"],
  ["1948", "uncased"],
  ["中国", "uncased"],
  ["3rd", "lower"],
])("%s is %s", (text, shape) => {
  expect([...wordsOf(text)].map((word) => word.shape)).toEqual([shape]);
});

const unit = fc.constantFrom(
  ..."a É ß 1 . - ' ’ 中 国 ไ ท ย 𐐀 👩 e\u0301 か\u3099 \u0301 \u200B \u200D \u00AD \uD83D".split(" "),
  ...[" ", "\n"],
);
const anyText = fc.oneof(fc.string({ unit }), fc.string({ unit: "binary" }));

test("words stand in order, and part neither a pair of surrogates nor a letter from its marks", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let before = 0;
      for (const { start, end } of wordsOf(text)) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}]*$/u);
        expect(text.slice(end)).not.toMatch(/^\p{M}/u);
        before = end;
      }
      expect(before).toBeLessThanOrEqual(text.length);
    }),
  );
});

test("every letter and digit but apostrophes is in a word", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const within = [...wordsOf(text)].map(({ start, end }) => text.slice(start, end)).join("");
      const letters = (part: string) => part.replace(/[^\p{L}\p{N}]|[\u02B9\u02BB\u02BC]/gu, "");
      expect(letters(within)).toBe(letters(text));
    }),
  );
});

test.each([
  "中".repeat(200_000),
  "a".repeat(200_000),
  `a${"\u0301\u0316".repeat(100_000)}`,
  "在" + "a\u0301".repeat(9_999),
])("a long run without spaces is read", (text) => {
  expect([...wordsOf(text)].at(-1)!.end).toBe(text.length);
});
