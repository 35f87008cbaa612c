import { determiners } from "./function-words.ts";
import { ordinaryWords } from "./ordinary-words.ts";
import type { Reading } from "./reading.ts";
import type { Shape } from "./words.ts";

/** How words may be cased: as a name asks, in a headline of capitals, or in a paragraph that has none. The best is first. */
export const casings = ["exact", "upper", "lower"] as const;
export type Cased = (typeof casings)[number];

/** What a name asks of the case of words. */
export interface Casing {
  /** A bit for each of its first words that has a capital, the first word's lowest. */
  capitals: number;
  /** Of a short acronym, such as US or DoD: just this. */
  acronym: Shape | undefined;
}

/** A longer word in capitals is a name that is read as a word: UNICEF, Unicef. */
const longestAcronym = 5;

/** What a name asks. */
export function casingOf({ words }: Reading): Casing {
  const [first] = words;
  const isAcronym = words.length === 1 && first!.folded.length <= longestAcronym;
  return {
    capitals: words.slice(0, 31).reduce((bits, { shape }, at) => bits | (isCapital(shape) ? 1 << at : 0), 0),
    acronym: isAcronym && (first!.shape === "UPPER" || first!.shape === "mixed") ? first!.shape : undefined,
  };
}

/** How the words of a match are cased; undefined when they are not as the name asks. */
export function casedAs(
  { capitals, acronym }: Casing,
  reading: Reading,
  first: number,
  last: number,
): Cased | undefined {
  const { words, styles } = reading;
  const { shape } = words[first]!;
  if (isHandle(reading, first, last)) return "exact";
  if (styles[first] === "upper" && styles[last] === "upper") return "upper";
  if (acronym) return acronym === shape ? "exact" : undefined;
  const isCased = words
    .slice(first, Math.min(last + 1, first + 31))
    .every((word, at) => !(capitals & (1 << at)) || isCapital(word.shape));
  if (isCased) return "exact";
  const isOrdinary =
    (first === last && determiners.has(words[first - 1]?.folded ?? "")) ||
    words.slice(first, last + 1).every(({ folded }) => ordinaryWords.has(folded) || determiners.has(folded));
  return styles[first] === "lower" && !isOrdinary ? "lower" : undefined;
}

/** Whether words are all of a handle or a tag, where case tells nothing: @axios. */
const isHandle = (reading: Reading, first: number, last: number) =>
  first === last &&
  /[@#]$/.test(reading.gap(first)) &&
  !/^[_\d\p{L}]/u.test(reading.text.slice(reading.words[last]!.end));

/** Whether a word has a capital. */
export const isCapital = (shape: Shape): boolean => shape !== "lower" && shape !== "uncased";
