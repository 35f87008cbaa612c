/** The first sentences of a text, and the rest of it; nothing is lost between them. */
export function openingOf(text: string, sentences: number): { opening: string; rest: string } {
  const all = [...new Intl.Segmenter("en", { granularity: "sentence" }).segment(text)].map(({ segment }) => segment);
  return { opening: all.slice(0, sentences).join("").trim(), rest: all.slice(sentences).join("").trim() };
}

/** A text with its first letter in upper case. */
export const capitalized = (text: string): string => text.charAt(0).toLocaleUpperCase("en") + text.slice(1);
