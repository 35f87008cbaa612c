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

const plain: [RegExp, string][] = [
  [/\s+/y, " "],
  [/[\u2018-\u201B\u2032\u02BC\u00B4\u0060\uFF07]/y, "'"],
  [/[\u201C-\u201F\u2033\u00AB\u00BB\uFF02]/y, '"'],
  [/[-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]+/y, "-"],
];

/**
 * Finds the words of a quote in a text, or undefined. Runs of white space, typographic quotes and dashes are as good as
 * plain ones; case matters. AMBIGUOUS is the first of several places that prefix and suffix do not tell apart.
 */
export function findQuote(text: string, { exact, prefix = "", suffix = "" }: Quote): Anchored | undefined {
  const { folded, offsets } = foldWithOffsets(text);
  const [words, before, after] = [exact, prefix, suffix].map((part) => foldQuotes(part).trim()) as [
    string,
    string,
    string,
  ];
  if (!words) return undefined;
  const found: number[] = [];
  for (let at = folded.indexOf(words); at >= 0 && found.length < 2; at = folded.indexOf(words, at + 1)) {
    const isBetween =
      folded.slice(0, at).trimEnd().endsWith(before) &&
      folded
        .slice(at + words.length)
        .trimStart()
        .startsWith(after);
    if (isBetween) found.push(at);
  }
  const [at] = found;
  if (at === undefined) return undefined;
  return { anchor: found.length > 1 ? "AMBIGUOUS" : "EXACT", start: offsets[at]!, end: offsets[at + words.length]! };
}

/** A text with white space, quotes and dashes made plain: what is equal so is the same quote. */
export function foldQuotes(text: string): string {
  return foldWithOffsets(text).folded;
}

/** Each code unit of what is folded begins in the text at the offset of the same index; one more is the text's end. */
function foldWithOffsets(text: string): { folded: string; offsets: number[] } {
  let folded = "";
  const offsets: number[] = [];
  for (let at = 0; at < text.length;) {
    offsets.push(at);
    const [length, unit] = plainAt(text, at);
    folded += unit;
    at += length;
  }
  return { folded, offsets: [...offsets, text.length] };
}

function plainAt(text: string, at: number): [length: number, unit: string] {
  for (const [pattern, unit] of plain) {
    pattern.lastIndex = at;
    const [match] = pattern.exec(text) ?? [];
    if (match) return [match.length, unit];
  }
  return [1, text[at]!];
}
