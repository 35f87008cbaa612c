import type { EntryType } from "../../database/generated/enums.ts";
import { prepared, raw, type Sql, sql, type View } from "../../query/as-of.ts";
import { counted } from "./counted.ts";

/** An entry that may matter to a text, with what tells how much. */
export interface CandidateEntry {
  entryId: string;
  type: EntryType;
  label: string;
  /** Of the actors that the text mentions, those that it involves: by themselves, or by who is of their side. */
  direct: string[];
  sides: string[];
  /** How many actors it involves by themselves. */
  involved: number;
  /** Days from its time to the text's; null without a time. */
  days: number | null;
  /** Days from its first report to the text's time; negative when it was reported before. */
  reported: number;
  /** The stems of its words, but for the names that the text has; and how many it has with these. */
  stems: string[];
  length: number;
  /** The other candidates that it is linked with, about, or part of, and those that are with it. */
  linked: string[];
}

/** A number that is part of the query, so that its plan is made for it. */
const plain = (number: number): Sql => raw(String(number));

/** Of so many actors, those that a text names most, entries are looked for. */
const mostLeading = 8;
/** How many of an actor's entries of a type are candidates, the nearest in time, before and after: fewer the more actors there are. */
const mostNear = { all: 40, ofOne: { least: 3, most: 12 } };
/** The same of entries in which it is involved by who is of its side alone. */
const mostOfSide = { all: 16, ofOne: { least: 1, most: 5 } };
/** How many of all, those of most actors and nearest in time, are joined with others; of these how many of one, and of all; and how many are weighed. */
const [mostSeeds, mostOfSeed, mostJoined, mostWeighed] = [24, 12, 16, 40].map(plain);

/** Until when after a text what happens is taken for what it tells of; and what sorts before all that has no time, as `timeAsc` has it. */
const [soon, timeless] = ["2 days", "~"];

/** The types of entries that are looked for, as rows of `kind`. */
export const types = sql`unnest('{STATEMENT,INCIDENT,MEETING}'::"EntryType"[]) kind (type)`;

/** A candidate as it is read: lists are words of one text, which is read faster than arrays. */
type CandidateRow = Record<List, string | null> & Omit<CandidateEntry, List>;
type List = "direct" | "sides" | "stems" | "linked";

/** When a text was published, and whom it may name by which of its words. */
export interface TextNaming {
  publishedAt: Date;
  named: { actorId: string; text: string }[];
}

/** Reads the entries that may matter to a text. */
export async function candidatesFor(view: View, naming: TextNaming): Promise<CandidateEntry[]> {
  const rows = await view.rows<CandidateRow>(candidatesOf(view, naming));
  const entries = rows.map(({ direct, sides, stems, linked, ...row }): CandidateEntry => {
    return { ...row, direct: words(direct), sides: words(sides), stems: words(stems), linked: words(linked) };
  });
  const byId = new Map(entries.map((entry) => [entry.entryId, entry]));
  for (const { entryId, linked } of rows) for (const id of words(linked)) byId.get(id)?.linked.push(entryId);
  return entries;
}

/** Of candidates for a text those that are left when it names fewer actors: those that involve one, and what is linked with these. */
export function involving(entries: CandidateEntry[], actors: ReadonlySet<string>): CandidateEntry[] {
  const narrowed = entries.map((entry) => ({
    ...entry,
    direct: entry.direct.filter((actorId) => actors.has(actorId)),
    sides: entry.sides.filter((actorId) => actors.has(actorId)),
  }));
  const isInvolved = ({ direct, sides }: CandidateEntry) => direct.length + sides.length > 0;
  const involved = new Set(narrowed.filter(isInvolved).map(({ entryId }) => entryId));
  return narrowed.filter((entry) => isInvolved(entry) || entry.linked.some((id) => involved.has(id)));
}

const words = (text: string | null): string[] => (text ? text.split(" ") : []);

/**
 * The entries that involve the actors that a text mentions, or are joined with one that does: of each actor those nearest in time,
 * so that a hub costs no more than a leaf.
 */
const candidatesOf = (view: View, { publishedAt: at, named }: TextNaming): Sql => {
  const { involvement, standing, heading, link } = view.tables;
  const actors = [...counted(named.map(({ actorId }) => actorId))]
    .sort((one, other) => other[1] - one[1])
    .map(([id]) => id);
  const leading = actors.slice(0, mostLeading);
  const names = [...new Set(named.map(({ text }) => text))].join(" ");
  const [near, ofSide] = [shareOf(mostNear, leading.length), shareOf(mostOfSide, leading.length)];
  return sql`${prepared}
    WITH mentioned AS MATERIALIZED (
      SELECT a.id, a."actorKind" <> 'PERSON' AS "isBody", instant_key(${at}::timestamptz + ${soon}::interval) AS soon
      FROM "Actor" a WHERE a.id = ANY(${leading}::uuid[])
    ), near (id, rank) AS (
      SELECT i.* FROM mentioned CROSS JOIN ${types} CROSS JOIN LATERAL (${nearestOf(sql`${involvement} i WHERE i."sideId" = mentioned.id AND i.direct`, near)}) i
      UNION ALL
      SELECT h.* FROM mentioned CROSS JOIN LATERAL (
        SELECT h."entryId", row_number() OVER (ORDER BY h."timeAsc" DESC)
        FROM ${heading} h WHERE h."headingId" = mentioned.id AND h.type = 'STATEMENT' AND h."timeAsc" < soon
        ORDER BY h."timeAsc" DESC LIMIT ${near}
      ) h
      UNION ALL
      SELECT i.* FROM mentioned CROSS JOIN ${types} CROSS JOIN LATERAL (${nearestOf(sql`${involvement} i WHERE i."sideId" = mentioned.id AND NOT i.direct`, ofSide)}) i
      WHERE mentioned."isBody"
    ), seed AS MATERIALIZED (
      SELECT id, count(*) AS times FROM near GROUP BY id ORDER BY times DESC, min(rank), id LIMIT ${mostSeeds}
    ), joined AS MATERIALIZED (
      SELECT seed.id, seed.times, ARRAY(
        (SELECT h."headingId" FROM ${heading} h WHERE h."entryId" = seed.id AND h."itemId" = seed.id)
        UNION ALL (SELECT h."entryId" FROM ${heading} h WHERE h."headingId" = seed.id LIMIT ${mostOfSeed})
        UNION ALL (SELECT l."toId" FROM ${link} l WHERE l."fromId" = seed.id LIMIT ${mostOfSeed})
        UNION ALL (SELECT l."fromId" FROM ${link} l WHERE l."toId" = seed.id LIMIT ${mostOfSeed})
        UNION ALL (SELECT x."meetingId" FROM "Statement" x WHERE x.id = seed.id AND x."meetingId" IS NOT NULL)
      ) AS others FROM seed
    ), beside AS (
      SELECT other AS id FROM joined CROSS JOIN unnest(joined.others) other WHERE other NOT IN (SELECT id FROM seed)
      GROUP BY other ORDER BY sum(times) DESC, other LIMIT ${mostJoined}
    ), name AS MATERIALIZED (
      SELECT tsvector_to_array(to_tsvector('news', ${names})) AS stems
    ), found AS MATERIALIZED (
      SELECT one.*, i.* FROM (SELECT id, others FROM joined UNION ALL SELECT id, '{}' FROM beside) one CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE i.direct)::int AS involved,
          array_agg(i."sideId") FILTER (WHERE i.direct AND i."sideId" = ANY(${actors}::uuid[])) AS direct,
          array_agg(i."sideId") FILTER (WHERE NOT i.direct AND i."sideId" = ANY(${actors}::uuid[])) AS sides
        FROM ${involvement} i WHERE i."entryId" = one.id
      ) i ORDER BY cardinality(i.direct) DESC NULLS LAST, cardinality(i.sides) DESC NULLS LAST, one.id LIMIT ${mostWeighed}
    )
    SELECT found.id AS "entryId", s.type, e.label, found.involved,
      array_to_string(found.direct, ' ') AS direct, array_to_string(found.sides, ' ') AS sides, array_to_string(found.others, ' ') AS linked,
      array_to_string(tsvector_to_array(ts_delete(s.document, (SELECT stems FROM name))), ' ') AS stems, length(s.document),
      (extract(epoch FROM coalesce(s.earliest, s.latest) - ${at}::timestamptz) / 86400)::float AS days,
      (extract(epoch FROM s."reportedAt" - ${at}::timestamptz) / 86400)::float AS reported
    FROM found JOIN ${standing} s ON s."entryId" = found.id AND s.type <> 'ACTOR' JOIN "Entry" e ON e.id = found.id`;
};

/** Of what has a time, so many of the type that are the nearest before a text and as many that are ahead, or of no time; by rank. */
const nearestOf = (those: Sql, most: Sql): Sql => sql`
        (SELECT i."entryId", row_number() OVER (ORDER BY i."timeAsc" DESC)
          FROM ${those} AND i.type = kind.type AND i."timeAsc" < soon ORDER BY i."timeAsc" DESC LIMIT ${most})
        UNION ALL
        (SELECT i."entryId", row_number() OVER (ORDER BY i."timeAsc")
          FROM ${those} AND i.type = kind.type AND i."timeAsc" >= CASE kind.type WHEN 'STATEMENT' THEN ${timeless} ELSE soon END
          ORDER BY i."timeAsc" LIMIT ${most})`;

/** How many fall to one of so many. */
const shareOf = ({ all, ofOne }: { all: number; ofOne: { least: number; most: number } }, count: number): Sql =>
  plain(Math.max(ofOne.least, Math.min(ofOne.most, Math.floor(all / count))));
