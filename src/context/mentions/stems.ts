/** The beginning of a word, in which its forms are the same. */
export const stem = (word: string): string => word.toLowerCase().slice(0, 6);

/** The beginnings of the words of a text that are not shorter than some length. */
export const stemsOf = (text: string, least: number): Set<string> =>
  new Set((text.match(/\p{L}+/gu) ?? []).filter((word) => word.length >= least).map(stem));
