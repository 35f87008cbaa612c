import type { Facts } from "./mention-facts.ts";
import type { Match } from "./names/name-index.ts";
import type { Candidate } from "./names/spans.ts";

/** Words of a text that mean an actor: text.slice(start, end), and how sure that is, from 0 to 1. */
export interface MentionRow {
  start: number;
  end: number;
  text: string;
  actorId: string;
  confidence: number;
}

/** How surely words mean whom they are taken to mean, by what it rests on; see `npm run bench:context`. */
const confidences = { name: 0.98, post: 0.96, weak: 0.95, told: 0.9, supported: 0.88, metonym: 0.92 };
/** What a text in capitals, or in none, takes from it. */
const uncased = 0.97;
/** How much support a name needs that others have, too, and by how much it has to be ahead of the next. */
const [enough, ahead] = [1, 0.3];
/** What supports it: a body that it is of, an actor that is connected with it, a state that is either, whoever may be meant by a surname and is; a title; a word of what it is. */
const support = { body: 1.5, actor: 1, state: 0.3, surname: 0.5, title: 0.5, word: 0.5 };
/** How far from a name the words are that tell what its bearer is, in UTF-16 code units. */
const around = 60;

/** What in a text stands for somebody on its own, whatever it means elsewhere: a full name, and not a surname. */
const isStrong = ({ kind }: Candidate) => kind !== "WEAK_ALIAS" && kind !== "METONYM";

/** The matches that may hold, by what stands around them. */
export function plausible(text: string, matches: Match[]): Match[] {
  return matches.flatMap((match) => {
    if (match.inRegion || match.within || match.beforeName || isDefined(text, match)) return [];
    const isPlace =
      match.preposition !== undefined ||
      match.cased === "upper" ||
      isDateline(text, match) ||
      text[match.start - 1] === "#";
    const candidates = match.candidates.filter(({ kind }) => !(isPlace && kind === "METONYM"));
    return candidates.length > 0 ? [{ ...match, candidates }] : [];
  });
}

/** The actors of whom a text may have no more than what others are called, too. */
export function unsureOf(matches: Match[]): string[] {
  const unsure = matches.flatMap(({ candidates }) =>
    new Set(candidates.map(({ actorId }) => actorId)).size === 1
      ? candidates.filter((one) => !isStrong(one))
      : candidates,
  );
  return [...new Set(unsure.map(({ actorId }) => actorId))];
}

/** The mentions of a text: those of its matches that hold, in order and without overlaps; of two that overlap, the one that begins first, then the longer. */
export function mentionsOf(text: string, matches: Match[], facts: Facts): MentionRow[] {
  const held = matches.map((match) => ({ ...match, candidates: match.candidates.filter((one) => holds(one, facts)) }));
  const anchors = anchorsOf(held);
  const mentions: MentionRow[] = [];
  for (const match of held) {
    const { start, end } = match;
    if (start < (mentions.at(-1)?.end ?? 0)) continue;
    const choice = choose(text, match, held, anchors, facts);
    if (choice) mentions.push({ start, end, text: text.slice(start, end), ...choice });
  }
  return mentions;
}

/** WASHINGTON, Oct. 8 —; TEHRAN (Reuters) —. */
const isDateline = (text: string, { start, end }: Match) =>
  (start === 0 || /[\n\r]\s*$/.test(text.slice(Math.max(start - 20, 0), start))) &&
  /^(?:,[^\n.]{1,30}\.?[^\n.]{0,8}|\s*\([^()\n]{1,30}\))?\s*[-\u2013\u2014]+\s/.test(text.slice(end, end + 60));

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

const holds = (candidate: Candidate, { actors, posts }: Facts) =>
  actors.has(candidate.actorId) && (candidate.kind !== "POST" || posts.has(candidate.affiliationId));

/** Where a text names an actor so that it can be no other: the starts of the matches. */
type Anchors = Map<string, number[]>;

function anchorsOf(matches: Match[]): Anchors {
  const anchors: Anchors = new Map();
  for (const { candidates, start } of matches) {
    const [first, ...others] = distinct(candidates);
    if (!first || others.length > 0 || !isStrong(first)) continue;
    anchors.set(first.actorId, [...(anchors.get(first.actorId) ?? []), start]);
  }
  return anchors;
}

/** The candidates, each actor once, by the strongest of what it is called. */
function distinct(candidates: Candidate[]): Candidate[] {
  const byActor = new Map<string, Candidate>();
  for (const one of candidates) {
    const other = byActor.get(one.actorId);
    if (!other || (isStrong(one) && !isStrong(other))) byActor.set(one.actorId, one);
  }
  return [...byActor.values()];
}

type Choice = Pick<MentionRow, "actorId" | "confidence">;

/** Whom a match means; undefined when that cannot be told. */
function choose(text: string, match: Match, matches: Match[], anchors: Anchors, facts: Facts): Choice | undefined {
  const candidates = distinct(match.candidates);
  const factor = match.cased === "exact" ? 1 : uncased;
  const sure = (actorId: string, confidence: number): Choice => ({ actorId, confidence: confidence * factor });
  const [only, ...others] = candidates;
  if (!only) return undefined;
  if (others.length === 0) {
    if (only.kind === "POST") return sure(only.actorId, confidences.post);
    if (isStrong(only)) return sure(only.actorId, confidences.name);
    if (only.kind === "METONYM") return sure(only.actorId, confidences.metonym);
  }
  const described = (actorId: string) => support.word * wordsShared(text, match, facts.traits.get(actorId)?.told);
  const anchored = candidates.filter(({ actorId }) => anchors.has(actorId));
  if (anchored.length === 1)
    return sure(anchored[0]!.actorId, others.length === 0 ? confidences.weak : confidences.told);
  if (anchored.length > 1) {
    const [first, second] = byMost(anchored, ({ actorId }) => described(actorId));
    const told = first!.value > second!.value ? first!.one : nearest(anchored, anchors, match.start);
    return sure(told.actorId, confidences.supported);
  }
  if (match.preposition === "in" || match.preposition === "near") return undefined;
  const surnames = matches.filter((other) => other !== match && other.candidates.every((one) => !isStrong(one)));
  const [first, second] = byMost(
    candidates,
    ({ actorId }) => supportOf(actorId, match, surnames, anchors, facts) + described(actorId),
  );
  const isAhead = first!.value >= enough && first!.value - (second?.value ?? 0) >= ahead;
  return isAhead ? sure(first!.one.actorId, confidences.supported) : undefined;
}

const byMost = <One>(all: One[], valueOf: (one: One) => number) =>
  all.map((one) => ({ one, value: valueOf(one) })).sort((one, other) => other.value - one.value);

/** The one of several that the text has named last before a place, else first after it. */
function nearest(candidates: Candidate[], anchors: Anchors, start: number): Candidate {
  const distance = ({ actorId }: Candidate) =>
    Math.min(...anchors.get(actorId)!.map((at) => (at < start ? start - at : (at - start) * 1000)));
  return byMost(candidates, (one) => -distance(one))[0]!.one;
}

/** How much of what a text names is connected with an actor. */
function supportOf(
  actorId: string,
  { titled }: Match,
  surnames: Match[],
  anchors: Anchors,
  { traits, actors }: Facts,
): number {
  const { bodies = [], connected = [] } = traits.get(actorId) ?? {};
  const named = [...new Set([...bodies, ...connected])].filter((other) => other !== actorId && anchors.has(other));
  const weightOf = (other: string) =>
    actors.get(other) === "STATE" ? support.state : bodies.includes(other) ? support.body : support.actor;
  const meant = surnames.filter(({ candidates }) =>
    candidates.some((one) => one.actorId !== actorId && connected.includes(one.actorId) && !anchors.has(one.actorId)),
  );
  return (
    named.reduce((sum, other) => sum + weightOf(other), 0) +
    support.surname * new Set(meant.flatMap(({ candidates }) => candidates.map((one) => one.actorId))).size +
    (titled ? support.title : 0)
  );
}

/** How many words near a match are of what an actor is said to be. */
function wordsShared(text: string, { start, end }: Match, told = ""): number {
  const stems = (part: string) =>
    new Set(
      part
        .toLowerCase()
        .match(/\p{L}{5,}/gu)
        ?.map((word) => word.slice(0, 6)),
    );
  const beside = stems(`${text.slice(Math.max(start - around, 0), start)} ${text.slice(end, end + around)}`);
  return [...stems(told)].filter((stem) => beside.has(stem)).length;
}
