import { distance } from "fastest-levenshtein";
import { isWordBoundary } from "../../text/boundaries.ts";
import { printed } from "../../text/normalize.ts";
import { type PrintedText, printedText } from "./printed-text.ts";

/** What shares less of its letters, three at a time, is not near. */
const leastShared = 0.4;
/** Longer quotes are shown where they are near, not compared letter by letter, which takes the square of their length. */
const longestCompared = 1_000;

/**
 * The words of a text that are nearest to those of a quote, as they stand there; undefined when nothing is near. Takes time in proportion
 * to the text: the window of the quote's length that shares most of its trigrams is found in one pass, then fitted word by word.
 */
export function nearestWords(text: string, exact: string): string | undefined {
  const within = printedText(text);
  const words = printed(exact).trim().toLowerCase();
  // As long as the text itself: the one letter that is longer in lower case, İ, is printed as two.
  const lower = within.text.toLowerCase();
  if (!words) return undefined;
  const end = bestWindow(lower, words);
  if (end === undefined) return undefined;
  return within.shown(...fitted(within, lower, words, end));
}

/** Where the window ends that shares most trigrams with a quote, each as often as the quote has it. */
function bestWindow(text: string, words: string): number | undefined {
  const size = Math.min(3, words.length);
  const trigrams = words.length - size + 1;
  // A few words more may stand in the text.
  const width = trigrams + Math.ceil(trigrams / 4);
  const missing = new Int32Array(buckets);
  for (let at = 0; at < trigrams; at++) missing[bucketOf(words, at, size)]!++;
  let [shared, most, end] = [0, 0, 0];
  for (let at = 0; at + size <= text.length; at++) {
    if (missing[bucketOf(text, at, size)]!-- > 0) shared++;
    if (at >= width && ++missing[bucketOf(text, at - width, size)]! > 0) shared--;
    if (shared > most) [most, end] = [shared, at + size];
  }
  return most >= Math.max(trigrams * leastShared, 1) ? end : undefined;
}

const buckets = 1 << 16;

/** A number for what stands at a place; few others have the same. */
function bucketOf(text: string, at: number, size: number): number {
  let hash = 0;
  for (let unit = at; unit < at + size; unit++) hash = Math.imul(hash, 0x9e3779b1) + text.charCodeAt(unit);
  return (hash ^ (hash >>> 15)) & (buckets - 1);
}

/** The words about a window that differ least from a quote, from where the first begins to where the last ends. */
function fitted({ text }: PrintedText, lower: string, words: string, end: number): [from: number, until: number] {
  const firstFrom = (place: number, by: -1 | 1) => {
    while (place > 0 && place < text.length && !(isOfWord(text[place]) && isWordBoundary(text, place))) place += by;
    return place;
  };
  const lastFrom = (place: number, by: -1 | 1) => {
    while (place > 0 && place < text.length && !(isOfWord(text[place - 1]) && isWordBoundary(text, place))) place += by;
    return place;
  };
  let best: [from: number, until: number] = [firstFrom(Math.max(end - words.length, 0), -1), lastFrom(end, 1)];
  if (words.length > longestCompared) return best;
  const differing = (from: number, until: number) => distance(lower.slice(from, until), words);
  for (let least = differing(...best); ;) {
    const [from, until] = best;
    const nearer = (
      [
        [firstFrom(from - 1, -1), until],
        [firstFrom(from + 1, 1), until],
        [from, lastFrom(until - 1, -1)],
        [from, lastFrom(until + 1, 1)],
      ] as const
    ).find(([first, last]) => 0 <= first && first < last && last <= text.length && differing(first, last) < least);
    if (!nearer) return best;
    best = [...nearer];
    least = differing(...best);
  }
}

const isOfWord = (unit = "") => /[\p{L}\p{M}\p{N}\p{Surrogate}]/u.test(unit);
