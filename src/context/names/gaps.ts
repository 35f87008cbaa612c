import type { Word } from "./words.ts";

const [blank, newline] = [String.raw`(?:(?![\n\r\u2028\u2029])[\s\p{Cf}])*`, String.raw`(?:\r\n?|\n|\u2028)`];
const space = `${blank}(?:${newline}${blank})?`;
const hyphen = String.raw`[\-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]`;
const apostrophe = String.raw`['\u2018-\u201B\u2032\u02B9\u02BB\u02BC\u00B4\u0060\uFF07]`;

const whole = (inner: string) => new RegExp(`^(?:${inner})$`, "u");
const [spaced, dotted] = [whole(space), whole(`\\.${space}`)];
const signed = whole(`\\.?${hyphen}|${apostrophe}|[.\u00B7\u30FB\uFF65]`);
const [possessive, possessiveOfS] = [whole(apostrophe), whole(apostrophe + space)];
const abbreviations = new Set(
  "mr mrs ms dr gen sen rep gov lt col maj capt sgt adm prof rev hon st ft mt jr sr inc co corp ltd".split(" "),
);

/** Whether nothing but white space stands in a gap, with one line break at most. */
export const isSpace = (gap: string): boolean => gap === " " || spaced.test(gap);

/** Whether a name may run on over a gap: over space, a hyphen, an apostrophe, or the dot of an abbreviation. */
export function isJoint(gap: string, { folded }: Word): boolean {
  if (isSpace(gap) || signed.test(gap)) return true;
  return (folded.length === 1 || abbreviations.has(folded)) && dotted.test(gap);
}

const apostrophes = new RegExp(apostrophe, "gu");

/** What stands in a gap but for space, apostrophes as they are typed. */
export const signIn = (gap: string): string => gap.trim().replace(apostrophes, "'");

export const isApostrophe = (gap: string): boolean => possessive.test(gap);

/** Whether a gap ends the possessive of a word that ends in s: Hamas' leader. */
export const isPossessive = (gap: string): boolean => possessiveOfS.test(gap);

/** Whether a gap may end a sentence, or begin one: an abbreviation may end it, too. */
export const isStop = (gap: string): boolean => /[.!?…:;"“”„«»‹›•—\n\r\u2028\u2029]/.test(gap);

export const isLineBreak = (gap: string): boolean => gap !== " " && /[\n\r\u2028\u2029]/.test(gap);
export const isParagraphBreak = (gap: string): boolean => gap !== " " && /\n\s*\n|\r\s*\r|\u2029/.test(gap);
