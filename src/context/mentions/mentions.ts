import { withoutAnothers } from "./anothers.ts";
import { Bearers } from "./bearers.ts";
import { type Choice, confidenceOf } from "./confidence.ts";
import type { Facts } from "./facts.ts";
import type { Match } from "../names/name-index.ts";
import type { Candidate } from "../names/spans.ts";
import { Named } from "./named.ts";
import { append } from "../names/multimap.ts";
import { isUsedAsBody } from "./metonyms.ts";
import { isUncasedWord } from "../names/ordinary-words.ts";
import { isCited } from "./outlets.ts";
import type { Plausible, Sifted } from "./plausible.ts";
import { Support } from "./support.ts";

/** Words of a text that mean an actor: text.slice(start, end), and how sure that is, from 0 to 1. */
export interface MentionRow extends Choice {
  start: number;
  end: number;
  text: string;
}

/** Whether what an actor is called stands for it wherever it stands: a full name does, a surname does not. */
const isStrong = (one: Candidate) =>
  one.kind === "POST" ? !one.ofPlace : one.kind !== "WEAK_ALIAS" && one.kind !== "METONYM";

/** The actors of whom a text may have no more than what others are called, too; what is within a full name tells nothing more. */
export function unsureOf(matches: Match[]): string[] {
  const unsure = new Set<string>();
  let named = 0;
  for (const { candidates, start, end } of matches) {
    if (start < named) continue;
    const [only, ...others] = distinct(candidates);
    if (only && others.length === 0 && isStrong(only)) {
      if (only.kind !== "POST") named = end;
    } else for (const { actorId } of candidates) unsure.add(actorId);
  }
  return [...unsure];
}

/**
 * The mentions of a text: those of its matches that hold, in order and without overlaps. Of two that overlap, it is the one that
 * begins first, then the longer.
 */
export function* mentionsOf(
  text: string,
  { plausible, namesakes, paragraphs }: Sifted,
  facts: Facts,
): Generator<void, MentionRow[]> {
  const own = yield* withoutAnothers(text, plausible, facts);
  const cited = yield* citedIn(text, own);
  const actors = new Set(own.flatMap(({ candidates }) => candidates.map(({ actorId }) => actorId)));
  /** What may be words is a name where the text has others; The Hill where it is also quoted, and the acronym of an outlet where it is either. */
  const isTold = (one: Candidate, match: Plausible) => {
    const isOutlet = facts.actors.get(one.actorId) === "OUTLET";
    const name = text.slice(match.start, match.end);
    if (isOutlet && /^\p{Lu}{2,5}$/u.test(name)) return actors.size > 1 || cited.has(one.actorId);
    if (!isUncasedWord(name)) return true;
    const isPlain = match.cased !== "exact" || text.includes(` ${name.toLowerCase()}`);
    if (isOutlet) return actors.size > 1 && cited.has(one.actorId);
    return actors.size > 1 || (!isPlain && isUsedAsBody(text, match, paragraphs));
  };
  const held: Plausible[] = [];
  for (const match of own) {
    yield;
    const candidates = match.candidates.filter((one) => holds(one, facts) && isTold(one, match));
    held.push({ ...match, candidates: distinct(candidates) });
  }
  const named = new Named(anchorsOf(held), namesakes);
  const told = new Set<string>();
  const support = new Support(text, paragraphs, named, facts, told);
  yield* support.read(held);
  const choose = () => chosen(text, held, new Bearers(text, support, named, facts));
  // Whom the text means by a surname tells in turn whom it means by another.
  for (const { actorId } of yield* choose()) told.add(actorId);
  return yield* choose();
}

function* chosen(text: string, matches: Plausible[], bearers: Bearers): Generator<void, MentionRow[]> {
  const mentions: MentionRow[] = [];
  for (const match of matches) {
    const { start, end } = match;
    if (start < (mentions.at(-1)?.end ?? 0)) continue;
    yield;
    const choice = alone(match) ?? bearers.choose(match);
    if (choice) mentions.push({ start, end, text: text.slice(start, end), ...choice });
  }
  return mentions;
}

const holds = (candidate: Candidate, { actors, posts }: Facts) =>
  actors.has(candidate.actorId) && (candidate.kind !== "POST" || posts.has(candidate.affiliationId));

/** The actors that a text quotes somewhere as it quotes outlets. */
function* citedIn(text: string, matches: Match[]): Generator<void, Set<string>> {
  const cited = new Set<string>();
  for (const match of matches) {
    yield;
    if (isCited(text, match)) for (const { actorId } of match.candidates) cited.add(actorId);
  }
  return cited;
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

/** Where a text names each actor so that it can be no other. */
function anchorsOf(matches: Match[]): Map<string, number[]> {
  const anchors = new Map<string, number[]>();
  for (const { candidates, start } of matches) {
    const [only, ...others] = candidates;
    if (!only || others.length > 0 || !isStrong(only)) continue;
    append(anchors, only.actorId, start);
  }
  return anchors;
}

/** Whom a match means that nothing else in the text needs to tell. */
function alone({ candidates: [only, ...others], cased }: Match): Choice | undefined {
  if (!only || others.length > 0 || !isStrong(only)) return undefined;
  return { actorId: only.actorId, confidence: confidenceOf(only.kind === "POST" ? "post" : "name", cased) };
}
