/** Letters of scripts that are written without spaces: each may begin a word. */
export const spaceless = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;

/**
 * What stands before and after a place within a word, by the word boundaries of UAX #29 and these tailorings of it, which it suggests or
 * which quotes need: a possessive may be left off, an elided article stands by itself (WB5a), a number's signs part no number (also
 * 10:30), and a dot parts words unless these are single letters, as in U.S.
 */
const within: readonly (readonly [before: RegExp, after: RegExp])[] = [
  [/./su, /^\p{M}/u],
  [/\p{N}[.,:'\u066B\u066C]$/u, /^\p{N}/u],
  [/\p{N}$/u, /^[.,:'\u066B\u066C]\p{N}/u],
  [/[\p{L}\p{M}]$/u, /^'(?![Ss](?![\p{L}\p{M}\p{N}]))\p{L}/u],
  [/[\p{L}\p{M}]'$/u, /^(?![aeiouhæœ])\p{L}/iu],
  [/(?<!\p{L})\p{L}$/u, /^\.\p{L}(?!\p{L})/u],
  [/(?<!\p{L})\p{L}\.$/u, /^\p{L}(?!\p{L})/u],
  // Of a Hebrew acronym, whose mark stands before the last letter.
  [/[א-ת]$/u, /^"[א-ת](?![א-ת])/u],
  [/[א-ת]"$/u, /^[א-ת](?![א-ת])/u],
];

/** What joins with its like to a word, but for the letters of scripts without spaces. */
const [lastOfWord, firstOfWord] = [/([\p{L}\p{N}\p{Pc}])\p{M}*$/u, /^([\p{L}\p{N}\p{Pc}])/u];

/** Whether a word may begin or end at a place in a text that is as printed. */
export function isWordBoundary(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  const [before, after] = [text.slice(Math.max(at - 6, 0), at), text.slice(at, at + 6)];
  const [last, first] = [lastOfWord.exec(before)?.[1], firstOfWord.exec(after)?.[1]];
  if (last && first && !spaceless.test(last + first)) return false;
  return !within.some(([ending, beginning]) => beginning.test(after) && ending.test(before));
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
/** As far to either side a grapheme is looked for; longer ones have no use. */
const reach = 40;

/** Whether a place in a text parts no grapheme: no letter from its marks, no emoji from its skin tone (UAX #29). */
export function isGraphemeBoundary(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length || !/\P{ASCII}/u.test(text.slice(at - 1, at + 1))) return true;
  const from = Math.max(at - reach, 0);
  return graphemes.segment(text.slice(from, at + reach)).containing(at - from)!.index === at - from;
}
