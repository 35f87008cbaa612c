import { isCapital } from "./casing.ts";
import { functionWords } from "./function-words.ts";
import { isSpace, isStop } from "./gaps.ts";
import { dates, headlineWords } from "./headline-words.ts";
import type { Reading } from "./reading.ts";
import type { Span, Spans } from "./spans.ts";
import { offices, titleBefore, titles } from "./titles.ts";
import type { Word } from "./words.ts";

/** Whether a word beside a span makes a longer name of it, which is nobody's that is known. */
export function isWithinName(reading: Reading, span: Span, spans: Spans): boolean {
  const { first } = span;
  const before = reading.words[first - 1];
  if (before && !spans.covers(first - 1) && !titleBefore(reading, first)) {
    const isInitial = before.shape === "UPPER" && before.folded.length === 1 && /^\.\s+$/.test(reading.gap(first));
    const isVerb = reading.styles[first] === "title" && endsAsVerb(before);
    if (isInitial || (isSpace(reading.gap(first)) && !isVerb && isOfName(reading, first - 1, true))) return true;
  }
  const after = wordAfter(reading, span);
  if (after === undefined || spans.covers(after)) return false;
  if (reading.styles[after] === "upper") return endingNames.test(reading.text.slice(span.end, span.end + 20));
  const isDemonym = span.candidates.every(({ kind }) => kind === "DEMONYM");
  return isOfName(reading, after, isDemonym);
}

/** What makes a longer name of one in a headline of capitals, where case tells nothing: AMERICAN IDOL, LEBANON HIGH SCHOOL. */
const endingNames =
  /^\s+(?:AIRWAYS|EAGLE|EXPRESS|GIGOLO|GOTHIC|GRAFFITI|IDOL|LEAGUE|LEGION|PIE|PSYCHO|RED CR(?:OSS|ESCENT)|(?:HIGH|MIDDLE|PRIMARY|ELEMENTARY) SCHOOL)\b/;

/** Whether a name follows a span, known or not. */
export function isBeforeName(reading: Reading, span: Span, spans: Spans): boolean {
  const after = wordAfter(reading, span);
  return after !== undefined && (spans.covers(after) || isOfName(reading, after));
}

/** The word after a span, where only space is between. */
function wordAfter({ text, words }: Reading, { last, end }: Span): number | undefined {
  const next = words[last + 1];
  return next && isSpace(text.slice(end, next.start)) ? last + 1 : undefined;
}

/**
 * Whether a word has its capital for being of a name, not for its line, its sentence, or what it is. After a demonym, what ends in
 * s is a noun, and may well be: American Airlines.
 */
function isOfName(reading: Reading, at: number, isNoun = false): boolean {
  const { words, styles } = reading;
  const word = words[at]!;
  if (!isCapital(word.shape) || styles[at] === "upper") return false;
  if ([functionWords, titles, offices, dates].some((known) => known.has(word.folded))) return false;
  const isAnywayCapital = styles[at] === "title" || at === 0 || isStop(reading.gap(at));
  return !(isAnywayCapital && (isKnown(reading, word) || (!isNoun && endsAsVerb(word))));
}

/** Whether a word is known to be no name: of headlines, a gerund, or one that the text has in lower case. */
function isKnown(reading: Reading, word: Word): boolean {
  return headlineWords.has(word.folded) || /...ing$/.test(word.folded) || reading.hasLower(word);
}

const endsAsVerb = ({ folded }: Word) => /...(?:ed|[^su]s)$/.test(folded);
