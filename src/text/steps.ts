/**
 * The rules by which texts are compared, in one table. Names, search and context compare by `fold`: without case, accents and signs.
 * Quotes compare by `printed`: words as they are printed, however they are encoded and typed. Each rule names its source; the SQL function
 * `fold` in the migrations follows the same rules, and a test holds the two together character by character.
 */

/** One rule: what a pattern matches is replaced. */
export interface Step {
  pattern: RegExp;
  by: string | ((match: string) => string);
}

const deleted = (set: string): Step => ({ pattern: new RegExp(`[${set}]+`, "gv"), by: "" });
const replaced = (set: string, by: string): Step => ({ pattern: new RegExp(`[${set}]`, "gv"), by });
const mapped = (letters: Record<string, string>): Step => ({
  pattern: new RegExp(`[${Object.keys(letters).join("")}]`, "gv"),
  by: (letter) => letters[letter]!,
});

/**
 * Soft hyphens, zero-width characters, direction marks and variation selectors: Default_Ignorable_Code_Point and the format
 * characters of UAX #44. The Arabic tatweel only stretches a word (Unicode Standard, 9.2).
 */
const unseen = deleted(String.raw`\p{Cf}\p{Default_Ignorable_Code_Point}\u0640`);

/** An acute accent that stands alone is typed as an apostrophe; NFKD would make a space and an accent of it. */
const acute = replaced(String.raw`\u00B4\u1FFD`, "'");

/** Marks, and the half-width voicing marks of kana, which NFKD makes marks. */
const mark = String.raw`[\p{M}\uFF9E\uFF9F]`;

/**
 * Letters without a decomposition of some scripts, and typographic signs, when no mark follows: they are passed over, which takes a tenth of
 * the time.
 */
const whole = String.raw`(?![\u0410-\u0418\u041A-\u0438\u043A-\u044F\u05D0-\u05EA\u0627-\u064A\u2010\u2012-\u2015\u2018-\u201F\u3001\u3002\u4E00-\u9FFF](?!${mark}))`;
const withMarks = (letter: string) =>
  new RegExp(String.raw`${whole}${letter}${mark}{0,30}|\p{ASCII}${mark}{1,30}`, "gu");

/**
 * NFKD, so that composed letters, ligatures, full-width and presentation forms equal plain ones (UAX #15), a letter with its marks at a
 * time. Of more than 30 marks in a row, the rest is ordered by itself: Stream-Safe Text Format of UAX #15, as to order n takes n² steps.
 */
const form: Step = {
  pattern: withMarks(String.raw`\P{ASCII}`),
  by: (letter) => letter.normalize("NFKD"),
};

/** The same for quotes, but that 10² is not 102, nor 1½ 11⁄2: what UAX #15, 1.2, warns of. */
const printedForm: Step = {
  pattern: withMarks(String.raw`(?![\u00AA\u00B2\u00B3\u00B9\u00BA\u00BC-\u00BE\u2070-\u209F\u2150-\u218B])\P{ASCII}`),
  by: form.by,
};

/** Points of vowels, and the hamza and madda that NFKD parts from their letters, which texts have or leave out. */
const hebrewPoints = String.raw`\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7`;
const arabicMarks = String.raw`\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u0897-\u089F\u08CA-\u08E1\u08E3-\u08FF`;
const points = deleted(hebrewPoints + arabicMarks);

/** Arabic letters that keyboards of Arabic and Persian type in each other's place: Lucene's Arabic and Persian normalizers. */
const keyboards = mapped({ ٱ: "ا", ى: "ي", ی: "ي", ک: "ك", ڪ: "ك", ہ: "ه", ە: "ه" });

/** The blocks of combining diacritical marks, and those of Cyrillic; voicing marks of kana and vowel signs make other letters. */
const accents = deleted(
  String.raw`\u0300-\u036F\u0483-\u0489\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\u302A-\u302D\uFE20-\uFE2F`,
);

const lowerCase: Step = { pattern: /\p{Changes_When_Lowercased}/gu, by: (letter) => letter.toLowerCase() };

/** Letters without a decomposition (CLDR, Latin-ASCII), half rings of transliterations, final sigma, and teh marbuta (Lucene). */
const letters = mapped({
  ...{ ø: "o", ł: "l", đ: "d", ı: "i", ħ: "h", ŧ: "t", ð: "d", ŋ: "n", ɓ: "b", ɗ: "d", ƙ: "k", ƴ: "y", ə: "e" },
  ...{ þ: "th", æ: "ae", œ: "oe", ß: "ss", ʿ: "", ʾ: "", ς: "σ", ة: "ه" },
});

/** Digits of Arabic and Persian: DecimalDigitFilter of Lucene. */
const digits: Step = { pattern: /[\u0660-\u0669\u06F0-\u06F9]/gu, by: (digit) => String(digit.charCodeAt(0) & 15) };

/** Single quotation marks of CLDR's delimiters, and what is typed or printed as an apostrophe, the Hebrew geresh included. */
const apostrophes = replaced(
  String.raw`\u0060\u02B9\u02BB-\u02BD\u055A\u05F3\u2018-\u201B\u2032\u2035\u2039\u203A\u275B\u275C\u275F`,
  "'",
);
/** Double quotation marks of CLDR's delimiters, and what is typed or printed so, the Hebrew gershayim included. */
const quotationMarks: Step = {
  pattern:
    /''|[\u00AB\u00BB\u02BA\u02EE\u05F4\u201C-\u201F\u2036\u275D\u275E\u276E\u276F\u2E42\u300C-\u300F\u301D-\u301F\u{1F676}-\u{1F678}]/gu,
  by: '"',
};
const dashes: Step = { pattern: /[\p{Pd}\u2043\u2212]+/gu, by: "-" };
const whiteSpace: Step = { pattern: /(?! )\p{White_Space}+| \p{White_Space}+/gu, by: " " };
/** Three dots or more; NFKD has made three of the horizontal ellipsis, not of the midline one. */
const ellipses: Step = { pattern: /(?=(?:\. ?){0,2}\u22EF|\.(?: ?\.){2})[.\u22EF](?: ?[.\u22EF])*/gu, by: "..." };
/** As French has it between quotation marks and words; dropped on both sides, as some print »so«. */
const spaceAtQuotes: Step = { pattern: / +" *|" +/gu, by: '"' };

const hyphens = replaced(String.raw`\u05BE\u2010`, "-");
/** The mark of a Hebrew acronym, before its last letter. */
const gershayim: Step = { pattern: /(?<=[א-ת])["\u05F4\u201C\u201D](?=[א-ת](?![א-ת]))/gu, by: "" };
/** All signs but those of ASCII that join words or numbers, by blocks; so the words of a text are the same in any locale. */
const otherSigns = replaced(
  String.raw`"<>\xA1-\xBF\xD7\xF7\u02C2-\u02C5\u02D2-\u02DF\u02EE\u0482\u055B-\u055F\u0589-\u058F\u05C0\u05C3\u05C6\u05F4\u0606-\u060F\u061B-\u061F\u066A-\u066D\u06D4\u0964\u0965\u0E3F\u0E4F\u0E5A\u0E5B\u0F0B-\u0F14\u104A-\u104F\u10FB\u1360-\u1368\u17D4-\u17DB\u2000-\u206F\u20A0-\u20CF\u2100-\u214F\u2190-\u2BFF\u2E00-\u2E7F\u3000-\u3004\u3008-\u3020\u3030\u303D-\u303F\u30A0\u30FB\uE000-\uF8FF\uFE10-\uFE6F\uFFFC\uFFFD\u{1F000}-\u{1FAFF}\u{F0000}-\u{10FFFD}`,
  " ",
);

/** Chinese and Japanese part words by no space: a search takes each character for one, kana with their voicing marks. */
const ideographs = String.raw`\u2E80-\u2FFF\u3005-\u3007\u3021-\u302F\u3031-\u303C\u3041-\u3096\u309D-\u309F\u30A1-\u30FA\u30FC-\u30FF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\u{20000}-\u{3FFFF}`;
const beforeIdeographs: Step = { pattern: new RegExp(`(?<=[^ ])(?=[${ideographs}])`, "gv"), by: " " };
const afterIdeographs: Step = {
  pattern: new RegExp(String.raw`(?<=[${ideographs}\u3099\u309A])(?=[^ \u3099\u309A])`, "gv"),
  by: " ",
};

/** What makes words as they are printed comparable. */
export const printedSteps: readonly Step[] = [
  ...[unseen, acute, printedForm, points, keyboards],
  ...[apostrophes, quotationMarks, dashes, whiteSpace, ellipses, spaceAtQuotes],
];

/** What makes words comparable whatever their case, accents and signs. */
export const foldSteps: readonly Step[] = [
  ...[unseen, acute, form, points, accents, lowerCase, keyboards, letters, digits],
  ...[apostrophes, hyphens, gershayim, otherSigns, whiteSpace, { pattern: /^ | $/gu, by: "" }],
];

/** What makes the words of a folded text apart, for a search. */
export const spacingSteps: readonly Step[] = [beforeIdeographs, afterIdeographs];
