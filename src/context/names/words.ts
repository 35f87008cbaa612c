import { spaceless } from "../../text/boundaries.ts";
import { fold } from "../../text/normalize.ts";

/** How a word is written. What has no case, such as a number, is uncased; one capital alone is UPPER. */
export type Shape = "lower" | "Capitalized" | "UPPER" | "mixed" | "uncased";

/** A word of a text, which is text.slice(start, end), in UTF-16 code units. */
export interface Word {
  start: number;
  end: number;
  /** Without case and diacritics. */
  folded: string;
  shape: Shape;
}

/** Letters that are apostrophes where names are concerned. */
const apostrophes = "[\u02B9\u02BB-\u02BD\u02EE]";
const pattern = new RegExp(
  String.raw`[[\p{L}\p{N}]--${apostrophes}][[\p{L}\p{M}\p{N}\p{Cf}]--${apostrophes}]*(?<!\p{Cf})`,
  "gv",
);

/**
 * The words of a text in their order: runs of letters, their marks and digits, with what is not seen among them. Apostrophes,
 * hyphens and dots part words; scripts that are written without spaces are parted as a dictionary does.
 */
export function* wordsOf(text: string): Generator<Word> {
  for (const { 0: run, index } of text.matchAll(pattern)) {
    if (!spaceless.test(run)) yield wordOf(run, index);
    else for (const [part, from] of partsOf(run)) yield wordOf(part, index + from);
  }
}

/** No name has a longer word; of one, the rest is not looked at. */
const longestWord = 200;

function wordOf(run: string, start: number): Word {
  const looked = run.slice(0, longestWord);
  return { start, end: start + run.length, folded: fold(looked), shape: shapeOf(looked) };
}

function shapeOf(run: string): Shape {
  const [lower, upper] = [run.toLowerCase(), run.toUpperCase()];
  if (lower === upper) return "uncased";
  if (run === lower) return "lower";
  if (run === upper) return "UPPER";
  return run.slice(1) === lower.slice(1) ? "Capitalized" : "mixed";
}

const segmenter = new Intl.Segmenter("en", { granularity: "word" });

/** The words of a run without spaces, and where they begin; a long run is taken piece by piece. */
function* partsOf(run: string): Generator<[part: string, from: number]> {
  let [from, length] = [0, 500];
  while (from < run.length) {
    const parts = [...segmenter.segment(run.slice(from, from + length))];
    // The last may go on beyond the piece.
    const last = from + length < run.length ? parts.pop()! : { index: run.length - from };
    for (const { segment, index } of parts) if (/[\p{L}\p{N}]/u.test(segment)) yield [segment, from + index];
    if (last.index === 0) length *= 2;
    from += last.index;
  }
}
