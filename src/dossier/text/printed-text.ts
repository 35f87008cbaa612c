import { isGraphemeBoundary } from "../../text/boundaries.ts";
import { printedWithOrigins } from "../../text/normalize.ts";

/** A text as printed, and where each part of it stands in the text as given. */
export class PrintedText {
  readonly text: string;
  private readonly origins: Int32Array;

  constructor(readonly given: string) {
    ({ text: this.text, origins: this.origins } = printedWithOrigins(given));
  }

  /** The part of the text as given that a part is printed from, without space around it; undefined where that would part a character. */
  originOf(from: number, until: number): { start: number; end: number } | undefined {
    const { origins, given } = this;
    const parts = (at: number) =>
      at > 0 && (origins[at] === origins[at - 1] || !isGraphemeBoundary(given, origins[at]!));
    if (parts(from) || parts(until)) return undefined;
    let [start, end] = [origins[from]!, origins[until]!];
    while (start < end && isBlank(given[start]!)) start++;
    while (end > start && isBlank(given[end - 1]!)) end--;
    return { start, end };
  }

  /** The same as words to show: on one line, and not at length. */
  shown(from: number, until: number): string | undefined {
    const origin = this.originOf(from, until);
    const words = origin && this.given.slice(origin.start, origin.end).replace(/\s+/g, " ");
    return words && words.length > longestShown ? `${words.slice(0, longestShown).trimEnd()}…` : words;
  }
}

const longestShown = 300;
const isBlank = (unit: string) => /[\p{White_Space}\p{Cf}]/u.test(unit);

/** As long a text is worth keeping as printed, for it is asked for once an evidence; of so many code units the last ones are kept. */
const [shortest, most] = [1_000, 50_000_000];
const kept = new Map<string, PrintedText>();
let length = 0;

/** A text as printed; made once for as long as it is in use. */
export function printedText(given: string): PrintedText {
  if (given.length < shortest) return new PrintedText(given);
  const printed = kept.get(given) ?? new PrintedText(given);
  length += kept.delete(given) ? 0 : given.length;
  kept.set(given, printed);
  for (const [oldest] of kept) {
    if (length <= most || oldest === given) break;
    kept.delete(oldest);
    length -= oldest.length;
  }
  return printed;
}
