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
 * Finds the words of a quote in a text, or undefined. Runs of white space, typographic quotes and dashes are as good as
 * plain ones; case matters. AMBIGUOUS is the first of several places that prefix and suffix do not tell apart.
 */
export function findQuote(text: string, { exact, prefix = "", suffix = "" }: Quote): Anchored | undefined {
  return undefined;
}
