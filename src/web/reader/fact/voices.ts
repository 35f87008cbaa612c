import type { VoiceHeardFragment } from "../generated/documents.ts";

type Unnamed = Extract<VoiceHeardFragment, { __typename: "UnnamedSource" }>;

/** A voice as it is printed. */
export const nameOf = (voice: VoiceHeardFragment): string =>
  voice.__typename === "Actor" ? voice.name : voice.descriptor;

/** What a report says of a source that it leaves unnamed, beside its own words: how many, and whose. */
export function unnamedWords({ countMin, countMax, affiliation }: Unnamed): string {
  const of = affiliation ? `, of ${affiliation.name}` : "";
  return `${countWords(countMin, countMax)} unnamed${of}`;
}

function countWords(least: number | null, most: number | null): string {
  if (least === null && most === null) return "number not given,";
  if (least === most) return String(least);
  if (most === null) return `at least ${least ?? 0}`;
  return least === null ? `at most ${most}` : `${least} to ${most}`;
}
