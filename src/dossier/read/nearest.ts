import { closest } from "fastest-levenshtein";
import { echo } from "../../api/echo.ts";

/** Longer than any slug or field. */
const longest = 200;

/** `, did you mean "held"?` with the known word that is nearest, whatever its case; empty when none is known. */
export function didYouMean(word: string, known: Iterable<string>): string {
  if (word.length > longest) return "";
  const words = new Map([...known].map((each) => [each.toLowerCase(), each]));
  return words.size ? `; did you mean ${echo(words.get(closest(word.toLowerCase(), [...words.keys()]))!)}?` : "";
}
