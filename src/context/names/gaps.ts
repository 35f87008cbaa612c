import { printed } from "../../text/normalize.ts";
import type { Word } from "./words.ts";

const [blank, newline] = [String.raw`(?:(?![\n\r\u2028\u2029])[\s\p{Cf}])*`, String.raw`(?:\r\n?|\n|\u2028)`];
const space = `${blank}(?:${newline}${blank})?`;

const whole = (inner: string) => new RegExp(`^(?:${inner})$`, "u");
const [spaced, dotted] = [whole(space), whole(`\\.${space}`)];
const signed = /^(?:\.?-|['.\u00B7\u30FB])$/u;
const abbreviations = new Set(
  "mr mrs ms dr gen sen rep gov lt col maj capt sgt adm prof rev hon st ft mt jr sr inc co corp ltd".split(" "),
);

/** Whether nothing but white space stands in a gap, with one line break at most. */
export const isSpace = (gap: string): boolean => gap === " " || spaced.test(gap);

/** Whether a name may run on over a gap: over space, a hyphen, an apostrophe, or the dot of an abbreviation. */
export function isJoint(gap: string, { folded }: Word): boolean {
  if (isSpace(gap) || signed.test(asPrinted(gap))) return true;
  return (folded.length === 1 || abbreviations.has(folded)) && dotted.test(gap);
}

/** What stands in a gap but for space, as it is typed. */
export const signIn = (gap: string): string => asPrinted(gap.trim());

export const isApostrophe = (gap: string): boolean => asPrinted(gap) === "'";

/** Whether a gap ends the possessive of a word that ends in s: Hamas' leader. */
export const isPossessive = (gap: string): boolean => isApostrophe(gap.slice(0, 1)) && isSpace(gap.slice(1));

/** Whether a gap may end a sentence, or begin one: an abbreviation may end it, too. */
export const isStop = (gap: string): boolean => /[.!?…:;"“”„«»‹›•—\n\r\u2028\u2029]/.test(gap);

export const isLineBreak = (gap: string): boolean => gap !== " " && /[\n\r\u2028\u2029]/.test(gap);
export const isParagraphBreak = (gap: string): boolean => gap !== " " && /\n\s*\n|\r\s*\r|\u2029/.test(gap);

/** A gap as printed; most have nothing but signs of ASCII, which are as they are. */
const asPrinted = (gap: string): string => (/^[ -_a-~]*$/.test(gap) ? gap : printed(gap));
