import { standsForBody } from "./metonyms.ts";
import type { Match } from "./names/name-index.ts";

/** What of the matches in a text may hold, by what stands around each. */
export interface Sifted {
  plausible: Match[];
  /** Where somebody else bears the name of an actor: Jonas Haldren. */
  namesakes: Map<string, number[]>;
}

export function sift(text: string, matches: Match[]): Sifted {
  const plausible: Match[] = [];
  const namesakes: Sifted["namesakes"] = new Map();
  for (const match of matches) {
    if (match.within) {
      for (const { actorId, kind } of match.candidates) {
        if (kind === "WEAK_ALIAS") namesakes.set(actorId, [...(namesakes.get(actorId) ?? []), match.start]);
      }
    }
    if (match.inRegion || match.within || match.beforeName || isDefined(text, match)) continue;
    const candidates = match.candidates.filter(({ kind }) => {
      if (kind === "METONYM") return standsForBody(text, match);
      return kind !== "POST" || !isAny(text, match);
    });
    if (candidates.length > 0) plausible.push({ ...match, candidates });
  }
  return { plausible, namesakes };
}

/** Whether a post is any such, not the one that somebody holds: one U.S. secretary of state. */
const isAny = (text: string, { start }: Match) =>
  /\b(?:an?|one|every|each|any|some|no|another|next)\s+$/i.test(text.slice(Math.max(start - 20, 0), start));

/** Whether a text says of an acronym what it means there: depth of discharge (DoD). */
function isDefined(text: string, { start, end, candidates }: Match): boolean {
  if (candidates.some(({ kind }) => kind !== "WEAK_ALIAS")) return false;
  const acronym = text.slice(start, end);
  const at = text.indexOf(`(${acronym})`);
  if (at < 0) return false;
  const words =
    text
      .slice(Math.max(at - 100, 0), at)
      .match(/\p{L}+/gu)
      ?.slice(-acronym.length) ?? [];
  const initials = words.map((word) => word[0]).join("");
  return initials.toLowerCase() === acronym.toLowerCase() && initials !== initials.toUpperCase();
}
