import { badUserInput } from "../../api/errors.ts";
import { refuseLong } from "../../query/bounds.ts";
import { fold, spaced } from "../../text/normalize.ts";

/** What a search asks for, folded: some words, and one more that may be only the beginning of one. */
export interface Asked {
  words: string;
  beginning: string;
  /** All of it, as names are folded. */
  whole: string;
}

/** The error of a text that asks for nothing. */
export const noWords = (text: string) =>
  badUserInput(
    `The text ${JSON.stringify(text)} has nothing to search for but words such as "the" and "of", or none at all. Add a name or a word that tells more.`,
  );

/**
 * Reads the text of a search: its words, without the signs around them.
 * @throws BAD_USER_INPUT when it has none, or is too long.
 */
export function askedBy(text: string): Asked {
  refuseLong("text", text);
  const whole = fold(text)
    .split(" ")
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, ""))
    .filter((word) => word !== "")
    .join(" ");
  if (whole === "") throw noWords(text);
  const words = spaced(whole).split(" ");
  const beginning = words.pop()!;
  return { words: words.join(" "), beginning, whole };
}
