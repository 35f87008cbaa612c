import { badUserInput } from "../../api/errors.ts";
import { candidatesFor, involving } from "../../context/entries/candidates.ts";
import { actorsAmong, ranked, type RelevantEntryRow } from "../../context/entries/ranking.ts";
import { toldBy } from "../../context/entries/told.ts";
import { factsOf } from "../../context/mentions/facts.ts";
import { type MentionRow, mentionsOf } from "../../context/mentions/mentions.ts";
import { type Plausible, sift } from "../../context/mentions/plausible.ts";
import type { KnownNames } from "../../context/names/known-names.ts";
import type { Match } from "../../context/names/name-index.ts";
import { inSlices } from "../../context/names/slices.ts";
import type { EntryType, Story } from "../../database/generated/client.ts";
import { prepared, sql, type View } from "../../query/as-of.ts";
import { once } from "../../query/batch.ts";
import { refuseOutside } from "../../query/bounds.ts";

/** A text that is read for what it names. */
export interface ContextRow {
  mentions: MentionRow[];
  /** The entries that matter to it, best first. */
  relevant: RelevantEntryRow[];
}

/** In UTF-16 code units. */
const longest = 200_000;
const mostEntries = 100;
/** More than an article names; what is selected of each would add up. */
const mostNamed = 2_000;
/** Stories are those of so many of the best entries. */
const telling = 20;

/** Of so many actors whom a text may mean entries are looked for before it is told whom it means. */
const mostGuessed = 40;

interface ContextArgs {
  text: string;
  publishedAt?: Date | null;
}

/** Reads what a text names, and what of the graph matters to it. */
export function contextLoader(view: View, known: KnownNames) {
  return {
    of: once(async ({ text, publishedAt }: ContextArgs): Promise<ContextRow> => {
      if (text.length > longest) {
        throw badUserInput(`text has ${text.length} UTF-16 code units: at most ${longest} are read. Give it in parts.`);
      }
      const at = publishedAt ?? view.asOf ?? new Date();
      return known.reading(view, text, (matches) => contextOf(view, text, at, matches));
    }),
    /** What it names: rows that were not read, and are put together all the same. */
    mentions: ({ mentions }: ContextRow) => {
      view.meter.take(mentions.length);
      return mentions;
    },
    /** Its entries, best first; of all types but actors unless types are given. */
    entries: ({ relevant, mentions }: ContextRow, first: number, types?: EntryType[] | null) => {
      refuseOutside("first", first, mostEntries);
      const actors = types?.includes("ACTOR") ? actorsAmong(relevant, mentions) : [];
      return [...relevant, ...actors]
        .sort((one, other) => other.score - one.score)
        .filter(({ type }) => types?.includes(type) ?? true)
        .slice(0, first);
    },
    /** The stories that its best entries belong to, the one that tells most of them first. */
    stories: async ({ relevant }: ContextRow, first: number): Promise<Story[]> => {
      refuseOutside("first", first, mostEntries);
      const entries = relevant.slice(0, telling);
      if (entries.length === 0) return [];
      const [ids, scores] = [entries.map(({ entryId }) => entryId), entries.map(({ score }) => score)];
      return view.rows(sql`${prepared}
        SELECT y.id, y.slug, y.title, y.summary, y."titleKey" FROM ${view.tables.story} y JOIN (
          SELECT f."storyId", sum(entry.score) AS score
          FROM unnest(${ids}::uuid[], ${scores}::float[]) entry (id, score) JOIN ${view.tables.storyFact} f ON f."factId" = entry.id
          GROUP BY f."storyId"
        ) told ON told."storyId" = y.id ORDER BY told.score DESC, y."titleKey" LIMIT ${first}`);
    },
  };
}

/** The entries are looked for while it is told whom of those that may be meant the text means, unless these are very many. */
async function contextOf(view: View, text: string, publishedAt: Date, matches: Match[]): Promise<ContextRow> {
  const sifted = await inSlices(sift(text, matches));
  const { length } = sifted.plausible;
  if (length > mostNamed) {
    throw badUserInput(`text has ${length} words that may be names: at most ${mostNamed} are told. Give it in parts.`);
  }
  const perhaps = namedIn(text, sifted.plausible);
  if (perhaps.length === 0) return { mentions: [], relevant: [] };
  const isGuessed = new Set(perhaps.map(({ actorId }) => actorId)).size <= mostGuessed;
  const [mentions, guessed, told] = await Promise.all([
    factsOf(view, sifted.plausible, publishedAt).then((facts) => inSlices(mentionsOf(text, sifted, facts))),
    isGuessed ? candidatesFor(view, { publishedAt, named: perhaps }) : undefined,
    toldBy(view, text),
  ]);
  if (mentions.length === 0) return { mentions, relevant: [] };
  const candidates = guessed
    ? involving(guessed, new Set(mentions.map(({ actorId }) => actorId)))
    : await candidatesFor(view, { publishedAt, named: mentions });
  return { mentions, relevant: ranked(candidates, { text, told, publishedAt, mentions }) };
}

const namedIn = (text: string, matches: Plausible[]) =>
  matches.flatMap(({ start, end, candidates }) =>
    candidates.map(({ actorId }) => ({ actorId, text: text.slice(start, end) })),
  );
