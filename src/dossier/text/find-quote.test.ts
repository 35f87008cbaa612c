import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyScript } from "../../testkit/operations/any-script.ts";
import { printed } from "../../text/normalize.ts";
import { findQuote, wordsAround } from "./find-quote.ts";

const text = "He spoke.  “It’s a breach\nof trust” — that is, a breach\u00A0of trust, no less.";

/** The words of a text where a quote is found, and how. */
function foundIn(whole: string, exact: string): [anchor: string, words: string] | undefined {
  const found = findQuote(whole, { exact });
  return found && [found.anchor, whole.slice(found.start, found.end)];
}

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
    ["a prefix that begins within a word", { exact: "is, a breach", prefix: "hat" }],
    ["a suffix that ends within a word", { exact: "that is, a breach", suffix: "of tru" }],
    ["nothing", { exact: "  " }],
    ["nothing that is seen", { exact: "\u200B\u00AD" }],
  ])("does not find %s", (_, quote) => {
    expect(findQuote(text, quote)).toBeUndefined();
  });

  it.each([
    ["President Andrés Manuel", "so President Andre\u0301s Manuel spoke", "President Andre\u0301s Manuel"],
    ["President Andre\u0301s Manuel", "so President Andrés Manuel spoke", "President Andrés Manuel"],
    ["confirm the strike", "to con\u00ADfirm\u200B the strike\u200B now", "con\u00ADfirm\u200B the strike"],
    ["official first", "an oﬃcial ﬁrst said", "oﬃcial ﬁrst"],
    ["wait... and see", "They wait … and see", undefined],
    ["wait ... and see", "They wait … and see", "wait … and see"],
    ['"oui" et', "Il a dit « oui » et non", "« oui » et"],
    ["oui", "Il a dit « oui » et non", "oui"],
    ['"はい"', "彼は「はい」と言った", "「はい」"],
    ["外长在北京", "王毅外长在北京表示", "外长在北京"],
    ["بشار الأسد", "قال بَشَّارٌ الأســـدُ أمس", "بَشَّارٌ الأســـدُ"],
    ["بَشَّار الاسد", "قال بشار الأسد أمس", "بشار الأسد"],
    ["علی خامنه‌ای", "قال علي خامنهاي أمس", "علي خامنهاي"],
    ["יואב גלנט", "אמר יוֹאָב גָּלַנְט היום", "יוֹאָב גָּלַנְט"],
    ['דובר צה"ל', "אמר דובר צה״ל היום", "דובר צה״ל"],
    ["the prime minister", "It is the prime minister’s plan", "the prime minister"],
    ["accord de paix", "C’est l’accord de paix", "accord de paix"],
    ["led coalition", "the U.S.-led coalition", "led coalition"],
  ])("finds %j in %j", (exact, whole, words) => {
    expect(foundIn(whole, exact)).toEqual(words && ["EXACT", words]);
  });

  it.each([
    ["able to confirm", "They were unable to confirm it"],
    ["to confirm the strike", "They need to confirm the strikes"],
    ["000 people", "Some 1,000 people"],
    ["5 percent", "Up 3.5 percent"],
    ["30 a.m.", "At 10:30 a.m."],
    ["t know", "We don’t know"],
    ["Brien said", "O’Brien said"],
    ["S. officials", "the U.S. officials"],
    ["Andre", "It was Andre\u0301"],
    ["102", "10² is 100"],
    ["رئيس", "قال الرئيس أمس"],
    ["👩", "It was 👩‍👩‍👧"],
  ])("does not find %j in %j, as a part of words", (exact, whole) => {
    expect(foundIn(whole, exact)).toBeUndefined();
  });

  it("tells the words that a quote is a part of", () => {
    const whole = "Officials said they were un\u00ADable to confirm the strikes.";
    expect(wordsAround(whole, "able to confirm the strike")).toBe("un\u00ADable to confirm the strikes");
    expect(wordsAround(whole, "able to deny")).toBeUndefined();
  });

  it("counts in UTF-16 code units of the text as given", () => {
    expect(findQuote("🗞️  “so”", { exact: '"so"' })).toEqual({ anchor: "EXACT", start: 5, end: 9 });
  });

  it("finds what is cut from a text between spaces, however each of them is encoded", () => {
    const forms = fc.constantFrom("NFC", "NFD", undefined);
    fc.assert(
      fc.property(anyScript(60), fc.nat(), fc.nat(), forms, forms, (whole, from, length, one, other) => {
        const words = whole.split(/(?<=\p{White_Space})(?=\P{White_Space})/u);
        const start = from % words.length;
        const exact = words.slice(start, start + 1 + (length % 5)).join("");
        const [text, quote] = [one ? whole.normalize(one) : whole, other ? exact.normalize(other) : exact];
        // Marks that are on no letter belong to the space before them.
        fc.pre(/[\p{L}\p{N}]/u.test(printed(quote)) && !/(?<=^|[\p{White_Space}\p{Cf}])\p{M}/u.test(whole));
        const found = findQuote(text, { exact: quote });
        expect(found).toBeDefined();
        expect(printed(text.slice(found!.start, found!.end)).trim()).toBe(printed(quote).trim());
      }),
    );
  });

  it("finds nothing else", () => {
    fc.assert(
      fc.property(anyScript(20), anyScript(3), (whole, exact) => {
        const found = findQuote(whole, { exact });
        if (found) {
          expect(printed(whole)).toContain(printed(exact).trim());
          expect(0 <= found.start && found.start < found.end && found.end <= whole.length).toBe(true);
        } else fc.pre(printed(exact).trim() !== "" && !printed(whole).split(" ").includes(printed(exact).trim()));
      }),
    );
  });
});
