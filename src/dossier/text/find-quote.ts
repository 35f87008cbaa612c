import { isWordBoundary } from "../../text/boundaries.ts";
import { printed } from "../../text/normalize.ts";
import { type PrintedText, printedText } from "./printed-text.ts";

/** Where evidence stands in a text, in UTF-16 code units: text.slice(start, end) are its words as printed there. */
export interface Anchored {
  anchor: "EXACT" | "AMBIGUOUS";
  start: number;
  end: number;
}

/** Words to find, and what stands around them: a W3C TextQuoteSelector. */
export interface Quote {
  exact: string;
  prefix?: string | undefined;
  suffix?: string | undefined;
}

/**
 * Finds the words of a quote in a text, or undefined. They are compared as printed, case and accents included, and begin and end where
 * words do, as prefix and suffix do. AMBIGUOUS is the first of several places that prefix and suffix do not tell apart.
 */
export function findQuote(text: string, { exact, prefix = "", suffix = "" }: Quote): Anchored | undefined {
  const within = printedText(text);
  const [words, before, after] = [exact, prefix, suffix].map((part) => printed(part).trim()) as [
    string,
    string,
    string,
  ];
  const found: Span[] = [];
  for (const span of spansOf(within, words)) {
    if (!isBetween(within.text, span.at, span.at + words.length, before, after)) continue;
    found.push(span);
    if (found.length > 1) break;
  }
  const [first] = found;
  return first && { anchor: found.length > 1 ? "AMBIGUOUS" : "EXACT", start: first.start, end: first.end };
}

/** The longer words of a text that the words of a quote are a part of, on one line; undefined when they are not in it. */
export function wordsAround(text: string, exact: string): string | undefined {
  const within = printedText(text);
  const words = printed(exact).trim();
  const at = words ? within.text.indexOf(words) : -1;
  if (at < 0) return undefined;
  let [from, until] = [at, at + words.length];
  while (!isWordBoundary(within.text, from)) from--;
  while (!isWordBoundary(within.text, until)) until++;
  return within.shown(from, until);
}

/** A place in a text as printed, and in the text as given. */
interface Span {
  at: number;
  start: number;
  end: number;
}

function* spansOf(within: PrintedText, words: string): Generator<Span> {
  if (!words) return;
  for (let at = within.text.indexOf(words); at >= 0; at = within.text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (!isWordBoundary(within.text, at) || !isWordBoundary(within.text, end)) continue;
    const span = within.originOf(at, end);
    if (span) yield { at, ...span };
  }
}

/** Whether words have a prefix before them and a suffix after them, with space between or none. */
function isBetween(text: string, start: number, end: number, prefix: string, suffix: string): boolean {
  const [until, from] = [text[start - 1] === " " ? start - 1 : start, text[end] === " " ? end + 1 : end];
  const begins = until - prefix.length;
  return (
    (!prefix || (begins >= 0 && text.startsWith(prefix, begins) && isWordBoundary(text, begins))) &&
    (!suffix || (text.startsWith(suffix, from) && isWordBoundary(text, from + suffix.length)))
  );
}
