import type { EntryType } from "../database/generated/enums.ts";
import type { CandidateEntry } from "./candidate-entries.ts";
import type { MentionRow } from "./mentions.ts";

/** An entry that matters to a text: the better its score, the more; and the mentions that led to it. */
export interface RelevantEntryRow {
  entryId: string;
  type: EntryType;
  score: number;
  because: MentionRow[];
}

/** What counts for how much: by the tuning half of the labelled texts; see `npm run bench:context`. */
export const weights = { actors: 1, words: 2.2, time: 0.35, linked: 0.35, least: 1.15 };

/** Ranks candidates, best first; what scores too little, or tells what a better one tells, is left out. */
export function ranked(candidates: CandidateEntry[], mentions: MentionRow[]): RelevantEntryRow[] {
  const rarity = rarityOf(candidates);
  const own = new Map(candidates.map((entry) => [entry.entryId, ownScore(entry, candidates.length, rarity, mentions)]));
  return candidates
    .map((entry) => {
      const beside = Math.max(0, ...entry.linked.map((id) => own.get(id) ?? 0));
      return { entry, score: own.get(entry.entryId)! + weights.linked * beside };
    })
    .filter(({ score }) => score >= weights.least)
    .sort((one, other) => other.score - one.score || (one.entry.entryId < other.entry.entryId ? -1 : 1))
    .filter(({ entry }, place, all) => !all.slice(0, place).some((better) => tellsTheSame(better.entry, entry)))
    .map(({ entry, score }) => ({
      entryId: entry.entryId,
      type: entry.type,
      score,
      because: becauseOf(entry, mentions),
    }));
}

/** The actors that are mentioned, each as much as the best entry that it led to. */
export function actorsAmong(entries: RelevantEntryRow[], mentions: MentionRow[]): RelevantEntryRow[] {
  return [...new Set(mentions.map(({ actorId }) => actorId))].flatMap((actorId) => {
    const best = entries.find(({ because }) => because.some((mention) => mention.actorId === actorId));
    const because = mentions.filter((mention) => mention.actorId === actorId);
    return best ? [{ entryId: actorId, type: "ACTOR" as const, score: best.score, because }] : [];
  });
}

interface Rarity {
  actors: Map<string, number>;
  stems: Map<string, number>;
}

/** In how many of the candidates there is what. */
function rarityOf(candidates: CandidateEntry[]): Rarity {
  const count = (all: string[]) => {
    const counts = new Map<string, number>();
    for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
    return counts;
  };
  return {
    actors: count(candidates.flatMap(({ direct }) => direct)),
    stems: count(candidates.flatMap(({ shared }) => shared)),
  };
}

function ownScore(entry: CandidateEntry, size: number, rarity: Rarity, mentions: MentionRow[]): number {
  const weightOf = (actorId: string) => 1 / Math.log2(2 + (rarity.actors.get(actorId) ?? 0));
  const all = [...new Set(mentions.map(({ actorId }) => actorId))].reduce((sum, id) => sum + weightOf(id), 0);
  const direct = entry.direct.reduce((sum, id) => sum + weightOf(id), 0);
  const sides = entry.sides.reduce((sum, id) => sum + weightOf(id) / 4, 0);
  const actors = (direct + sides) / Math.max(all, 1) + entry.direct.length / Math.max(entry.involved, 1);
  const words =
    entry.shared.reduce((sum, stem) => sum + Math.log(1 + size / rarity.stems.get(stem)!), 0) /
    (4 * Math.sqrt(entry.stems));
  const time = entry.days === null ? 0.5 : Math.exp(-Math.abs(entry.days) / 30);
  return weights.actors * actors + weights.words * words + weights.time * time;
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
