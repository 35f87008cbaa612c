import { closest } from "fastest-levenshtein";

/** `, did you mean "held"?` with the known word that is nearest, whatever its case; empty when none is known. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const words = new Map([...known].map((each) => [each.toLowerCase(), each]));
  return words.size ? `; did you mean "${words.get(closest(word.toLowerCase(), [...words.keys()]))}"?` : "";
}
