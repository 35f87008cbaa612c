/** The words of a list that is written as a text. */
export const wordList = (...texts: string[]): ReadonlySet<string> => new Set(texts.join(" ").trim().split(/\s+/));
