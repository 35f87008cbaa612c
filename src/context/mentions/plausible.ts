import { withoutActors, withoutNames } from "./anothers.ts";
import { among } from "./deeds.ts";
import { type Standing, standsForBody } from "./metonyms.ts";
import { append } from "../names/multimap.ts";
import type { Match } from "../names/name-index.ts";
import type { Candidate } from "../names/spans.ts";
import { Paragraphs } from "./paragraphs.ts";
import { isCapital, isOfRegion } from "./regional.ts";
import { isFirstName, isSomethingElse, isSurname } from "./strangers.ts";

/** A match that may hold; a place with how plainly it stands for those who govern from it. */
export type Plausible = Match & { standing?: Standing | undefined };

/** What of the matches in a text may hold, by what stands around each. */
export interface Sifted {
  plausible: Plausible[];
  /** Where somebody else bears the name of an actor: Jonas Haldren. */
  namesakes: Map<string, number[]>;
  paragraphs: Paragraphs;
}

export function* sift(text: string, matches: Match[]): Generator<void, Sifted> {
  const plausible: Plausible[] = [];
  const namesakes: Sifted["namesakes"] = new Map();
  const paragraphs = new Paragraphs(text);
  const towns = new Set<string>();
  const persons = new Set<string>();
  const isDefined = definitionsIn(text, matches);
  const starts = new Set(matches.map(({ start }) => start));
  for (const match of matches) {
    yield;
    const within =
      match.within || isOfElsewhere(text, match, starts) || isOfClub(text, match) || isIntroduced(text, match);
    for (const { actorId, kind } of match.candidates) {
      const isNamesake =
        kind === "WEAK_ALIAS" ? within : kind === "METONYM" && (match.within ? isSurname(text, match) : match.title);
      if (isNamesake) append(namesakes, actorId, match.start);
      if (kind === "PREFERRED" && match.within && (isSurname(text, match) || isFirstName(text, match, paragraphs)))
        persons.add(actorId);
    }
    const isElsewhere = isOfRegion(text, match) || isTitle(text, match);
    if (isElsewhere && !isCapital(text, match)) towns.add(text.slice(match.start, match.end).toLowerCase());
    if (isElsewhere || within || match.beforeName || isDefined(match) || isLikeness(text, match)) continue;
    const isPlace = match.candidates.some(({ kind }) => kind === "METONYM");
    const standing = isPlace ? standsForBody(text, match, paragraphs) : undefined;
    const candidates = match.candidates.filter(({ kind }) => {
      if (kind === "METONYM") return standing !== undefined;
      if (kind === "DEMONYM") return !isFirm(text, match);
      return kind !== "POST" || !isAny(text, match);
    });
    if (candidates.length > 0) plausible.push({ ...match, candidates, standing });
  }
  const isSureOfOthers = plausible.some(({ candidates }) =>
    candidates.some(({ actorId, kind }) => kind !== "WEAK_ALIAS" && kind !== "METONYM" && !persons.has(actorId)),
  );
  const own = isSureOfOthers ? plausible : withoutActors(plausible, persons);
  return { plausible: withoutNames(text, own, towns), namesakes, paragraphs };
}

/** Whether a surname is told from others by a place that is nobody's: Mrs. Sullivan of Sullivan County. */
function isOfElsewhere(text: string, { end, candidates }: Match, starts: ReadonlySet<number>): boolean {
  if (candidates.some(({ kind }) => kind !== "WEAK_ALIAS")) return false;
  const [of] = /^\s+of\s+(?=\p{Lu})/u.exec(text.slice(end, end + 8)) ?? [];
  return of !== undefined && !starts.has(end + of.length);
}

/** Whether a surname is that of an officer of what everybody may be of: club secretary Blinken, Secretary Austin of the parish council. */
const isOfClub = (text: string, { start, end, title, candidates }: Match) =>
  title !== undefined &&
  candidates.every(({ kind }) => kind === "WEAK_ALIAS") &&
  (ofClub.before.test(text.slice(Math.max(start - 40, 0), start)) || ofClub.after.test(text.slice(end, end + 60)));
const club = among(`
  club society school college university company firm bank charity league choir band team church parish town city county village shop hotel
  museum theat(?:er|re) hospital
`);
const ofClub = {
  before: new RegExp(`\\b${club}\\s+(?:vice[- ])?\\p{L}+\\s+$`, "iu"),
  after: new RegExp(`^,?\\s+of\\s+(?:the\\s+)?(?:[\\p{L}-]+\\s+){0,2}${club}\\b`, "iu"),
};

/** Whether somebody is introduced by a surname alone, as one who is not known: a man called Gallant, a Mr. Gallant, Gallant, a plumber. */
const isIntroduced = (text: string, match: Match) =>
  match.candidates.every(({ kind }) => kind === "WEAK_ALIAS") &&
  (isSomethingElse(text, match) || introducing.test(text.slice(Math.max(match.start - 50, 0), match.start)));
const introducing =
  /\b(?:an?\s+(?:mr|mrs|ms|dr)\.?|(?:an?|one|some|is|was|are|were)\s+(?:[\p{L}-]+\s+){0,3}(?:named|called))\s+$/iu;

/** Whether the name of a place is that of a song or a play: “Jerusalem.” */
const isTitle = (text: string, { start, end, candidates }: Match) =>
  candidates.every(({ kind }) => kind === "METONYM") &&
  /[“"‘]$/.test(text.slice(Math.max(start - 1, 0), start)) &&
  /^[,.!?]?[”"’]/.test(text.slice(end, end + 2));

/** Whether something is only like what is named: Pentagon-shaped. */
const isLikeness = (text: string, { end }: Match) =>
  /^-(?:shaped|sized|like|style|type|looking|themed|inspired)\b/i.test(text.slice(end, end + 10));

/** Whether an adjective is of a firm's name, which begins a sentence and acts: American said, American to Cut Flights, AMERICAN AIRLINES ADDS. */
const isFirm = (text: string, { start, end }: Match) =>
  !/(?:s|ese|ish)$/i.test(text.slice(start, end)) &&
  /(?:^|[.!?:;“"\n–—-])\s*$/.test(text.slice(Math.max(start - 4, 0), start)) &&
  (firmActs.test(text.slice(end, end + 40)) || firms.test(text.slice(end, end + 60)));
const acts = "says|has|was|is|adds|buys|cancels|cuts|expects|gets|grounds|hires|loses|sees|takes|wins";
const firmActs = new RegExp(`^\\s+(?:(?:${acts}|say|said|had|will|would|to)|\\p{L}+(?<!s)s\\s+(?:${acts}))\\b`, "iu");
/** What comes after the first of several that are of no nation: American, United and Delta. */
const firms = /^(?:,\s+\p{Lu}\p{L}+(?<!ish|ese|an|ch|[aq]i)){1,4},?\s+(?:and|&)\s+\p{Lu}/u;

/** Whether a post is any such, not the one that somebody holds: one U.S. secretary of state. */
const isAny = (text: string, { start }: Match) =>
  /\b(?:an?|one|every|each|any|some|no|another|next)\s+$/i.test(text.slice(Math.max(start - 20, 0), start));

/** Whether a text says of an acronym what else it means there: depth of discharge (DoD). */
function definitionsIn(text: string, matches: Match[]): (match: Match) => boolean {
  const known = new Map<string, boolean>();
  return ({ start, end, candidates }) => {
    const acronym = text.slice(start, end);
    if (!/^\p{Lu}+\p{L}*\p{Lu}$/u.test(acronym)) return false;
    const isDefined = known.get(acronym) ?? isElse(acronym, candidates);
    known.set(acronym, isDefined);
    return isDefined;
  };

  function isElse(acronym: string, candidates: Candidate[]): boolean {
    const at = text.indexOf(`(${acronym})`);
    if (at < 0) return false;
    const isOwn = matches.some(
      (match) =>
        match.end <= at &&
        text.slice(match.end, at).trim() === "" &&
        match.candidates.some(({ actorId }) => candidates.some((one) => one.actorId === actorId)),
    );
    return !isOwn && isSpelledOut(acronym.toLowerCase(), text.slice(Math.max(at - 100, 0), at));
  }
}

/** Whether words end with those that an acronym is made of: of the small ones, some may be left out. */
function isSpelledOut(acronym: string, before: string): boolean {
  const words = before.match(/\p{L}+/gu) ?? [];
  let left = acronym.length;
  for (const word of words.reverse()) {
    if (left === 0) return true;
    if (word[0]!.toLowerCase() === acronym[left - 1]) left--;
    else if (word.length > 3) return false;
  }
  return left === 0;
}
