import type { Match } from "../names/name-index.ts";
import { countries, regions } from "../names/places.ts";

const ofRegion = /^(?:['’]s)?\s+(?:state\b|governor|legislature|attorney\s+general|county|counties)/;
/** What a town has, and a country does not. */
const ofTown = /^\s+(?:High|Middle|Elementary|Township|City|County|Valley|Heights)\b/;
const neighbors = {
  before: /(?<!\p{L})(\p{Lu}\p{L}{3,})(?:,| and| or)\s+$/u,
  after: /^(?:,| and| or)\s+(\p{Lu}\p{L}{3,})/u,
};

/** Whether a name is of a town or a region of a country: Lebanon, Ohio; Lebanon High; Washington and Oregon; Washington's governor. */
export function isOfRegion(text: string, { start, end, candidates, inRegion }: Match): boolean {
  if (ofTown.test(text.slice(end, end + 20))) return true;
  if (inRegion || candidates.some(({ kind }) => kind !== "METONYM")) return inRegion;
  const [before, after] = [text.slice(Math.max(start - 30, 0), start), text.slice(end, end + 30)];
  const beside = [neighbors.before.exec(before), neighbors.after.exec(after)].map((found) => found?.[1]?.toLowerCase());
  return ofRegion.test(after) || beside.some((name) => name && regions.has(name) && !countries.has(name));
}

/** Whether a town is said to be the capital, where a government is: Washington, D.C. */
export const isCapital = (text: string, { end }: Match): boolean => /^,\s+D\.?\s?C\b/.test(text.slice(end, end + 8));
