import type { EntryType } from "../../database/generated/enums.ts";
import type { CandidateEntry } from "./candidates.ts";
import type { MentionRow } from "../mentions/mentions.ts";
import { relevanceOf, type TextAsked } from "./relevance.ts";

/** An entry that matters to a text: the better its score, the more; and the mentions that led to it. */
export interface RelevantEntryRow {
  entryId: string;
  type: EntryType;
  score: number;
  because: MentionRow[];
}

/**
 * How much has to speak for a text to be about what is in the graph: its best entry, and the actors that it mentions; the more so the
 * longer it is, for a long text shares words with anything.
 */
const about = { actors: 0.8, length: 0.4, least: 1.8 };
/** Entries that are so much worse than the best one are left out. */
const farBehind = 4;
/** Of all words that two labels have, how many both must have to tell the same. */
const sameShare = 0.8;

/** Ranks candidates, best first; what is far behind, or tells what a better one tells, is left out, and all when the text is about something else. */
export function ranked(candidates: CandidateEntry[], asked: TextAsked): RelevantEntryRow[] {
  const scored = [...relevanceOf(candidates, asked)].map(([entry, score]) => ({ entry, score }));
  const best = Math.max(...scored.map(({ score }) => score));
  if (!isAbout(best, asked)) return [];
  const close = scored
    .filter(({ score }) => score > best - farBehind)
    .sort((one, other) => other.score - one.score || (one.entry.entryId < other.entry.entryId ? -1 : 1));
  return tellingOnce(close).map(({ entry, score }) => ({
    entryId: entry.entryId,
    type: entry.type,
    score,
    because: becauseOf(entry, asked.mentions),
  }));
}

function isAbout(best: number, { text, mentions }: TextAsked): boolean {
  const actors = new Set(mentions.map(({ actorId }) => actorId)).size;
  return best + about.actors * Math.log(actors) - about.length * Math.log(text.length) >= about.least;
}

/** The actors that are mentioned, each as much as the best entry that it led to. */
export function actorsAmong(entries: RelevantEntryRow[], mentions: MentionRow[]): RelevantEntryRow[] {
  return [...new Set(mentions.map(({ actorId }) => actorId))].flatMap((actorId) => {
    const best = entries.find(({ because }) => because.some((mention) => mention.actorId === actorId));
    const because = mentions.filter((mention) => mention.actorId === actorId);
    return best ? [{ entryId: actorId, type: "ACTOR" as const, score: best.score, because }] : [];
  });
}

/** Leaves out what tells, in other words, what one of its type before it tells: most of the words of their labels are the same. */
function tellingOnce<Scored extends { entry: CandidateEntry }>(scored: Scored[]): Scored[] {
  const told: { type: EntryType; words: Set<string> }[] = [];
  return scored.filter(({ entry: { type, label } }) => {
    const words = new Set(label.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu));
    const isTold = told.some((one) => one.type === type && areTheSame(one.words, words));
    if (!isTold) told.push({ type, words });
    return !isTold;
  });
}

function areTheSame(words: Set<string>, others: Set<string>): boolean {
  const [few, many] = words.size < others.size ? [words, others] : [others, words];
  if (few.size <= sameShare * many.size) return false;
  let both = 0;
  for (const word of few) if (many.has(word)) both += 1;
  return both > sameShare * (few.size + many.size - both);
}

function becauseOf({ direct, sides }: CandidateEntry, mentions: MentionRow[]): MentionRow[] {
  const those = mentions.filter(({ actorId }) => direct.includes(actorId));
  return those.length > 0 ? those : mentions.filter(({ actorId }) => sides.includes(actorId));
}
