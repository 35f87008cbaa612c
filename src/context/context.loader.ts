import type { EntryType, Story } from "../database/generated/client.ts";
import { sql, type View } from "../graph/as-of.ts";
import { refuseOutside } from "../graph/bounds.ts";
import { badUserInput } from "../graph/errors.ts";

import { type CandidateEntry, candidatesOf } from "./candidate-entries.ts";
import type { KnownNames } from "./known-names.ts";
import { factsOf } from "./mention-facts.ts";
import { type MentionRow, mentionsOf, unsureOf } from "./mentions.ts";
import { inSlices } from "./names/slices.ts";
import { sift } from "./plausible.ts";
import { actorsAmong, ranked, type RelevantEntryRow } from "./ranking.ts";

/** A text that is read for what it names. */
export interface ContextRow {
  mentions: MentionRow[];
  /** The entries that matter to it, best first; they are read when they are first asked for. */
  relevant: () => Promise<RelevantEntryRow[]>;
}

/** In UTF-16 code units. */
const longest = 200_000;
const mostEntries = 100;
/** Stories are those of so many of the best entries. */
const telling = 20;

/** Reads what a text names, and what of the graph matters to it. */
export function contextLoader(view: View, known: KnownNames) {
  return {
    of: async (text: string, publishedAt?: Date | null): Promise<ContextRow> => {
      if (text.length > longest) {
        throw badUserInput(`text has ${text.length} UTF-16 code units: at most ${longest} are read. Give it in parts.`);
      }
      const at = publishedAt ?? view.asOf ?? new Date();
      const mentions = await mentionsIn(view, known, text, at);
      let relevant: Promise<RelevantEntryRow[]> | undefined;
      return { mentions, relevant: () => (relevant ??= entriesFor(view, text, mentions, at)) };
    },
    /** Its entries, best first; of all types but actors unless types are given. */
    entries: async ({ relevant, mentions }: ContextRow, first: number, types?: EntryType[] | null) => {
      refuseOutside("first", first, mostEntries);
      const entries = await relevant();
      const actors = types?.includes("ACTOR") ? actorsAmong(entries, mentions) : [];
      return [...entries, ...actors]
        .sort((one, other) => other.score - one.score)
        .filter(({ type }) => types?.includes(type) ?? true)
        .slice(0, first);
    },
    /** The stories that its best entries belong to, the one that tells most of them first. */
    stories: async ({ relevant }: ContextRow, first: number): Promise<Story[]> => {
      refuseOutside("first", first, mostEntries);
      const entries = (await relevant()).slice(0, telling);
      if (entries.length === 0) return [];
      const [ids, scores] = [entries.map(({ entryId }) => entryId), entries.map(({ score }) => score)];
      return view.rows(sql`
        SELECT y.* FROM ${view.tables.story} y JOIN (
          SELECT f."storyId", sum(entry.score) AS score
          FROM unnest(${ids}::uuid[], ${scores}::float[]) entry (id, score) JOIN ${view.tables.storyFact} f ON f."factId" = entry.id
          GROUP BY f."storyId"
        ) told ON told."storyId" = y.id ORDER BY told.score DESC, y."titleKey" LIMIT ${first}`);
    },
  };
}

async function mentionsIn(view: View, known: KnownNames, text: string, at: Date): Promise<MentionRow[]> {
  const sifted = await inSlices(sift(text, await (await known.index(view)).find(text)));
  const candidates = sifted.plausible.flatMap((match) => match.candidates);
  if (candidates.length === 0) return [];
  const facts = await factsOf(view, candidates, unsureOf(sifted.plausible), at);
  return inSlices(mentionsOf(text, sifted, facts));
}

async function entriesFor(view: View, text: string, mentions: MentionRow[], at: Date): Promise<RelevantEntryRow[]> {
  if (mentions.length === 0) return [];
  const candidates = await view.rows<CandidateEntry>(candidatesOf(view, text, mentions, at));
  return ranked(candidates, { text, publishedAt: at, mentions });
}
