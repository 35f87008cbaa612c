import { among } from "./deeds.ts";
import type { ActorKind } from "../../database/generated/enums.ts";
import type { Facts } from "./facts.ts";
import { functionWords } from "../names/function-words.ts";
import { countries, regions } from "../names/places.ts";
import { honorifics } from "../names/titles.ts";
import type { Plausible } from "./plausible.ts";
import { isSomethingElse, isTooYoung } from "./strangers.ts";

/** What is no outlet, and no body of a government, though its acronym may be that of one. */
const kinds = among(`
  office bureau institute federation union party society school college university bank insurer retailer airline charity club league
  association foundation laboratory hospital committee council
`);
const acronymOf = new RegExp(`\\b${kinds}\\s+$`);
const possessor = /((?:\p{Lu}[\p{L}’]*\s){0,2}\p{Lu}\p{L}*)['’]s?\s+$/u;
/** A name of several words that goes on: the State Department of Transportation, the United States of Europe. */
const goesOn = { cased: /^\s+of\s+(?:the\s+)?(?=\p{Lu})/u, lower: /^\s+of\s+(?!the\b)(?=\p{L})/u };

/** Leaves out what a text tells to be another's: Mr. Israel, Sabrina Singh, 12, Ireland's Department of Defense, the statistics office CBS. */
export function* withoutAnothers(text: string, matches: Plausible[], facts: Facts): Generator<void, Plausible[]> {
  const told = new Set<string>();
  const strangers = new Set<string>();
  const [starts, ends] = [new Set(matches.map(({ start }) => start)), new Set(matches.map(({ end }) => end))];
  const own: Plausible[] = [];
  for (const match of matches) {
    yield;
    const kindsOf = match.candidates.map(({ actorId }) => facts.actors.get(actorId));
    const isPerson = kindsOf.includes("PERSON");
    if (isPerson && (isTooYoung(text, match) || isSomethingElse(text, match)))
      for (const { actorId } of match.candidates) strangers.add(actorId);
    if (!isPerson && isAnothers(match, kindsOf)) told.add(text.slice(match.start, match.end).toLowerCase());
    else if (isPerson || !isBeginning(match)) own.push(match);
  }
  return withoutNames(text, withoutActors(own, strangers), told);

  function isAnothers(match: Plausible, kindsOf: (ActorKind | undefined)[]): boolean {
    const { start, end, candidates, title } = match;
    if ((title && honorifics.has(title)) || isSomethingElse(text, match)) return true;
    const isOutlet = kindsOf.includes("OUTLET") && candidates.some(({ kind }) => kind !== "WEAK_ALIAS");
    const [name, before] = [text.slice(start, end), text.slice(Math.max(start - 40, 0), start)];
    const isAcronym = /^\p{Lu}{2,5}$/u.test(name);
    if (isOutlet || kindsOf.includes("STATE") || !(isAcronym || /\s/.test(name))) return false;
    if (isAcronym && acronymOf.test(before)) return true;
    const [found = "", whose = ""] = (/[s'’]\s$/.test(before) ? possessor.exec(before) : null) ?? [];
    return isPlace(whose) && !ends.has(start - found.length + whose.length) && !isBeforeNoun(text.slice(end, end + 20));
  }

  /** Whether it is no more than the beginning of a name. */
  function isBeginning({ start, end, cased }: Plausible): boolean {
    if (!/\s/.test(text.slice(start, end))) return false;
    const [of] = goesOn[cased === "lower" ? "lower" : "cased"].exec(text.slice(end, end + 12)) ?? [];
    return of !== undefined && !starts.has(end + of.length);
  }
}

/** Leaves out whom the text tells to be somebody else. */
export function withoutActors(matches: Plausible[], actors: ReadonlySet<string>): Plausible[] {
  if (actors.size === 0) return matches;
  return matches.flatMap((match) => {
    const candidates = match.candidates.filter(({ actorId }) => !actors.has(actorId));
    return candidates.length > 0 ? [{ ...match, candidates }] : [];
  });
}

/** Whether a word follows that a name is put before: Poland's White House visit. */
function isBeforeNoun(after: string): boolean {
  const [, word] = /^\s+(\p{Ll}+)/u.exec(after) ?? [];
  return word !== undefined && !functionWords.has(word) && !/^says$|(?:ed|said)$/.test(word);
}

/** Whether words end with the name of a country, or of a region of one. */
function isPlace(words: string): boolean {
  const all = words.toLowerCase().split(/\s+/);
  return all.some((_, at) => [countries, regions].some((known) => known.has(all.slice(at).join(" "))));
}

/** Leaves out names that a text has told to be another's, unless it speaks of the actor by another name, too. */
export function withoutNames(text: string, matches: Plausible[], names: ReadonlySet<string>): Plausible[] {
  if (names.size === 0) return matches;
  const isSuch = ({ start, end }: Plausible) => names.has(text.slice(start, end).toLowerCase());
  const others = new Set(
    matches.filter((match) => !isSuch(match)).flatMap(({ candidates }) => candidates.map(({ actorId }) => actorId)),
  );
  return matches.flatMap((match) => {
    if (!isSuch(match)) return [match];
    const candidates = match.candidates.filter(({ actorId }) => others.has(actorId));
    return candidates.length > 0 ? [{ ...match, candidates }] : [];
  });
}
