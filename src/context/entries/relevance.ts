import type { CandidateEntry } from "./candidates.ts";
import type { MentionRow } from "../mentions/mentions.ts";
import { counted } from "./counted.ts";
import { append } from "../names/multimap.ts";
import { dateOf, shifted, statedDates } from "./stated-dates.ts";

/** A text whose entries are looked for. */
export interface TextAsked {
  text: string;
  /** The stems of what it tells. */
  told: ReadonlySet<string>;
  publishedAt: Date;
  mentions: MentionRow[];
}

/**
 * What counts for how much, fitted to the tuning half of the labelled texts: to have an editor's entry among the first five.
 * Actors: the share of those involved that are mentioned, also by who is of their side, and beside one another; words: those
 * shared, the rarer the more; time: newly reported, and just done, or not done yet, or of no time; on a day that the text states;
 * or first reported after the text.
 */
export const weights = {
  ...{ involved: 1.2, sides: 0.4, together: 0.7, words: 1.7 },
  ...{ fresh: 0.9, recent: 0.6, open: 0.8, stated: 0.7, afterwards: -0.9, linked: 1.7 },
};

/** How fast what is further away counts less: from the other mention, in characters; from the time and the report, in days. */
const fading = { together: 150, days: 4, reports: 3 };
/** What is reported so many days after a text, the text does not know of; what happens so many days after it, is planned. */
const [knownWithin, happensWithin] = [1.5, 1];
/** By how much one has to be behind the best to count half as much, roughly, for what it is linked with. */
const linkFading = 2;

/** How much each of the candidates matters to a text; the scores of one text compare with one another. */
export function relevanceOf(candidates: CandidateEntry[], asked: TextAsked): Map<CandidateEntry, number> {
  const features = featuresOf(candidates, asked);
  const own = new Map(candidates.map((entry) => [entry.entryId, features(entry)]));
  const best = Math.max(...own.values());
  return new Map(
    candidates.map((entry) => {
      const beside = Math.max(...entry.linked.map((id) => own.get(id) ?? -Infinity));
      return [entry, own.get(entry.entryId)! + weights.linked * Math.exp((beside - best) / linkFading)];
    }),
  );
}

function featuresOf(candidates: CandidateEntry[], { text, told, publishedAt, mentions }: TextAsked) {
  const places = new Map<string, number[]>();
  for (const { actorId, start } of mentions) append(places, actorId, start);
  const placesOf = (actorId: string) => places.get(actorId) ?? [];
  const involving = counted(candidates.flatMap(({ direct }) => direct));
  const shared = new Map(candidates.map((entry) => [entry, entry.stems.filter((stem) => told.has(stem))]));
  const sharing = counted([...shared.values()].flat());
  const weightOf = (actorId: string) =>
    Math.sqrt(1 + Math.log(placesOf(actorId).length)) / Math.log2(2 + (involving.get(actorId) ?? 0));
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const all = Math.max(sum([...places.keys()].map(weightOf)), 0.7);
  const stated = statedDates(text, publishedAt);

  return (entry: CandidateEntry): number => {
    const { direct, sides, involved, length, days, reported } = entry;
    const starts = direct.map(placesOf);
    const apart = Math.min(
      ...starts.flatMap((some, at) => starts.slice(at + 1).map((others) => distance(some, others))),
    );
    const words = sum(shared.get(entry)!.map((stem) => Math.log(1 + candidates.length / sharing.get(stem)!)));
    return (
      weights.involved * (direct.length / Math.max(involved, 1)) +
      weights.sides * (sum(sides.map(weightOf)) / all) +
      weights.together * Math.exp(-apart / fading.together) +
      weights.words * Math.log1p(words / Math.sqrt(length / 2 + 1)) +
      (reported > knownWithin ? weights.afterwards : ofTime(days, reported)) +
      (days !== null && stated.has(dateOf(shifted(publishedAt, days))) ? weights.stated : 0)
    );
  };
}

/** How much the time tells of what was reported by then. */
function ofTime(days: number | null, reported: number): number {
  const fresh = weights.fresh * Math.exp(Math.min(reported, 0) / fading.reports);
  if (days === null || days > happensWithin) return fresh + weights.open;
  return fresh + weights.recent * Math.exp(-Math.abs(days) / fading.days);
}

/** How far apart the nearest are of two lists of places in order. */
function distance(some: number[], others: number[]): number {
  let least = Infinity;
  for (let one = 0, other = 0; one < some.length && other < others.length;) {
    least = Math.min(least, Math.abs(some[one]! - others[other]!));
    if (some[one]! < others[other]!) one++;
    else other++;
  }
  return least;
}
