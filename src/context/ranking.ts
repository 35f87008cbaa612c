import type { EntryType } from "../database/generated/enums.ts";
import type { CandidateEntry } from "./candidate-entries.ts";
import type { MentionRow } from "./mentions.ts";
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
const about = { actors: 0.6, length: 1, least: 0.9 };
/** Entries that are so much worse than the best one are left out. */
const farBehind = 6;

/** Ranks candidates, best first; what is far behind, or tells what a better one tells, is left out, and all when the text is about something else. */
export function ranked(candidates: CandidateEntry[], asked: TextAsked): RelevantEntryRow[] {
  const scored = [...relevanceOf(candidates, asked)].map(([entry, score]) => ({ entry, score }));
  const best = Math.max(...scored.map(({ score }) => score));
  if (!isAbout(best, asked)) return [];
  return scored
    .filter(({ score }) => score > best - farBehind)
    .sort((one, other) => other.score - one.score || (one.entry.entryId < other.entry.entryId ? -1 : 1))
    .filter(({ entry }, place, all) => !all.slice(0, place).some((better) => tellsTheSame(better.entry, entry)))
    .map(({ entry, score }) => ({
      entryId: entry.entryId,
      type: entry.type,
      score,
      because: becauseOf(entry, asked.mentions),
    }));
}

function isAbout(best: number, { text, mentions }: TextAsked): boolean {
  const actors = new Set(mentions.map(({ actorId }) => actorId)).size;
  return best + about.actors * actors - about.length * Math.log(text.length) >= about.least;
}

/** The actors that are mentioned, each as much as the best entry that it led to. */
export function actorsAmong(entries: RelevantEntryRow[], mentions: MentionRow[]): RelevantEntryRow[] {
  return [...new Set(mentions.map(({ actorId }) => actorId))].flatMap((actorId) => {
    const best = entries.find(({ because }) => because.some((mention) => mention.actorId === actorId));
    const because = mentions.filter((mention) => mention.actorId === actorId);
    return best ? [{ entryId: actorId, type: "ACTOR" as const, score: best.score, because }] : [];
  });
}

/** Two of a type that say the same in other words: most of the words of their labels are the same. */
function tellsTheSame(one: CandidateEntry, other: CandidateEntry): boolean {
  if (one.type !== other.type) return false;
  const [words, others] = [one, other].map(({ label }) => new Set(label.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu)));
  const both = [...words!].filter((word) => others!.has(word)).length;
  return both / (words!.size + others!.size - both) > 0.8;
}

function becauseOf({ direct, sides }: CandidateEntry, mentions: MentionRow[]): MentionRow[] {
  const those = mentions.filter(({ actorId }) => direct.includes(actorId));
  return those.length > 0 ? those : mentions.filter(({ actorId }) => sides.includes(actorId));
}
