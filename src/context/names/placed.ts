import { isCapital } from "./casing.ts";
import { isSpace } from "./gaps.ts";
import { placePrepositions, postalRegions, quarters, regions } from "./places.ts";
import type { Reading } from "./reading.ts";
import type { Span } from "./spans.ts";

/** The preposition of place before a span: near Austin, in the Pentagon, in downtown Austin. */
export function prepositionBefore(reading: Reading, { first }: Span): string | undefined {
  const before = (at: number) => (at > 0 && isSpace(reading.gap(at)) ? reading.words[at - 1]!.folded : "");
  let at = first;
  if (quarters.has(before(at))) at--;
  if (before(at) === "the") at--;
  const preposition = before(at);
  return placePrepositions.has(preposition) ? preposition : undefined;
}

/** Whether a region follows a span: Austin, Texas; Washington, D.C. */
export function isInRegion({ text, words }: Reading, { last, end }: Span): boolean {
  const next = words[last + 1];
  if (!next || !/^,\s+$/.test(text.slice(end, next.start)) || !isCapital(next.shape)) return false;
  if (next.shape === "UPPER" && postalRegions.has(next.folded)) return true;
  const following = words.slice(last + 1, last + 4).map(({ folded }) => folded);
  return following.some((_, at) => regions.has(following.slice(0, at + 1).join(" ")));
}
