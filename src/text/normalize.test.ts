import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyScript } from "../testkit/operations/any-script.ts";
import { fold, type Normalized, printed, printedWithOrigins, searchedWithOrigins, spaced } from "./normalize.ts";

test.each([
  ["decomposed letters", "Andre\u0301s Ö", "Andrés O\u0308"],
  ["soft hyphens and zero-width characters", "con\u00ADfirm the\u200B strike\uFEFF", "confirm the strike"],
  ["direction marks", "\u202Bبشار\u202C\u200F said", "بشار said"],
  ["ligatures", "the ﬁrst oﬃce", "the first office"],
  ["full-width forms", "ＵＳ　said：ｙｅｓ", "US said:yes"],
  ["ellipses", "so … or … and . . . or ...... or ⋯. or .⋯", "so ... or ⋯ and … or ... or ... or ..."],
  ["English quotation marks", "“It’s ‘so’”", `"It's 'so'"`],
  ["two single quotation marks", "''so''", '"so"'],
  ["German quotation marks", "„so“ ‚so‘ »so« x", `"so" 'so' "so" x`],
  ["French quotation marks and their spaces", "dit « oui » et\u00A0«\u202Fnon\u202F»", 'dit "oui" et "non"'],
  ["Japanese quotation marks", "「はい」『いいえ』", '"はい""いいえ"'],
  ["geresh and gershayim", "צה״ל ג׳ורג׳", `צה"ל ג'ורג'`],
  ["dashes", "so — or – or −1 -- x", "so - or - or -1 - x"],
  ["Hebrew points and the maqaf", "יוֹאָב בֶּן־דָּוִד", "יואב בן-דוד"],
  ["Arabic marks and the tatweel", "بَشَّار الأســـد", "بشار الأسد"],
  ["hamza and madda", "أحمد إسماعيل آل ٱل مؤتمر رئيس", "احمد اسماعيل ال ال موتمر رييس"],
  ["Persian yeh and kaf, alef maksura", "علی کریمی مصطفى", "علي كريمي مصطفي"],
  ["presentation forms", "ﺑﺸﺎﺭ", "بشار"],
  ["jamo", "김정은".normalize("NFD"), "김정은"],
  ["voiced kana", "がぎ".normalize("NFD"), "がぎ"],
  ["white space", "a \n\u2028b\u00A0c", "a b c"],
])("%s are printed alike, and folded alike", (_, one, other) => {
  expect(printed(one)).toBe(printed(other));
  // Of a folded text the words count, not its signs.
  const words = (text: string) => fold(text).match(/[\p{L}\p{M}\p{N}]+/gu);
  expect(words(one)).toEqual(words(other));
});

test.each([
  ["case", "Trust", "trust"],
  ["accents", "Andrés", "Andres"],
  ["raised digits", "10²", "102"],
  ["fractions", "1½", "11/2"],
  ["teh marbuta", "غزة", "غزه"],
  ["single and double quotation marks", "'so'", '"so"'],
])("%s: a quote that differs is another", (_, one, other) => {
  expect(printed(one)).not.toBe(printed(other));
});

test.each([
  ["Łódź, Ærø, Đà Nẵng, İstanbul, ısı", "lodz, aero, da nang, istanbul, isi"],
  ["ΜΗΤΣΟΤΆΚΗΣ Μητσοτάκης", "μητσοτακησ μητσοτακησ"],
  ["غزة ١٢٣ ۴۵", "غزه 123 45"],
  ["Ɓala Ƙano, Əliyev", "bala kano, eliyev"],
  ["“Abu” <b>Ibrahim</b>", "abu b ibrahim /b"],
  ["trust — that; 2024–25; al‑Assad", "trust that; 2024 25; al-assad"],
  ["🕊️ Peace…", "peace..."],
  ['רמטכ״ל צה"ל', "רמטכל צהל"],
])("%j is folded to %j", (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test("characters of Chinese and Japanese are words each", () => {
  expect(spaced(fold("在NATO的東京で"))).toBe("在 nato 的 東 京 て\u3099");
});

describe.each<[string, (text: string) => string]>([
  ["printed", printed],
  ["fold", fold],
  ["spaced", (text) => spaced(fold(text))],
])("%s", (_, normalize) => {
  test("what is normalized stays as it is", () => {
    fc.assert(
      fc.property(anyScript(), (text) => {
        expect(normalize(normalize(text))).toBe(normalize(text));
      }),
    );
  });

  test("NFC and NFD are the same", () => {
    fc.assert(
      fc.property(anyScript(), (text) => {
        expect(normalize(text.normalize("NFC"))).toBe(normalize(text.normalize("NFD")));
      }),
    );
  });
});

describe.each<[string, (text: string) => string, (text: string) => Normalized]>([
  ["printed", printed, printedWithOrigins],
  ["searched", (text) => spaced(fold(text)), searchedWithOrigins],
])("the origins of what is %s", (_, normalize, withOrigins) => {
  test("are in order, and within the text; the text is the same as without them", () => {
    fc.assert(
      fc.property(anyScript(), (text) => {
        const { text: normalized, origins } = withOrigins(text);
        expect(normalized).toBe(normalize(text));
        expect(origins).toHaveLength(normalized.length + 1);
        expect(origins).toEqual(origins.toSorted());
        expect(origins.every((at) => at >= 0 && at <= text.length)).toBe(true);
      }),
    );
  });

  test("are those of the letters that are left", () => {
    fc.assert(
      fc.property(anyScript(), (text) => {
        const { text: normalized, origins } = withOrigins(text);
        for (const { 0: letter, index } of normalized.matchAll(/[a-zа-яא-ת中国]/gu)) {
          const from = String.fromCodePoint(text.codePointAt(origins[index]!)!);
          expect(fold(from)).toContain(letter);
        }
      }),
    );
  });
});

test("a text of many marks is read in time that grows with it", () => {
  expect(printed(`a${"\u0301\u0316".repeat(50_000)}`)).toHaveLength(100_001);
});
