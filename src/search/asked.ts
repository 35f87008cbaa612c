import { badUserInput } from "../graph/errors.ts";

/** What a search asks for: some words, and one more that may be only the beginning of one. */
export interface Asked {
  words: string;
  beginning: string;
  /** All of it. */
  whole: string;
}

const longest = 500;

/** The error of a text that asks for nothing. */
export const noWords = (text: string) =>
  badUserInput(
    `The text ${JSON.stringify(text)} has nothing to search for but words such as "the" and "of", or none at all. Add a name or a word that tells more.`,
  );

/**
 * Reads the text of a search: the words that white space parts, without the signs around them.
 * @throws BAD_USER_INPUT when it has none, or is too long.
 */
export function askedBy(text: string): Asked {
  const length = Array.from(text).length;
  if (length > longest) {
    throw badUserInput(`text has ${length} characters: a search takes at most ${longest}. Leave some words out.`);
  }
  const words = text
    .normalize("NFC")
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, ""))
    .filter((word) => word !== "");
  const beginning = words.pop();
  if (beginning === undefined) throw noWords(text);
  return { words: words.join(" "), beginning, whole: [...words, beginning].join(" ") };
}
