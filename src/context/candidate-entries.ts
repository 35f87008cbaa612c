import type { EntryType } from "../database/generated/enums.ts";
import { type Sql, sql, type View } from "../graph/as-of.ts";
import type { MentionRow } from "./mentions.ts";
import { plainWords } from "./plain-words.ts";

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
  /** The stems of words that it shares with the text, names left out, and how many of its own it has. */
  shared: string[];
  stems: number;
  /** The other candidates that it is linked with, about, or part of, and those that are with it. */
  linked: string[];
}

/**
 * How many of an actor's entries of a type are candidates, the nearest in time, before and after; of those in which it is involved by
 * who is of its side; how many of all that are joined with others, those of most actors; and how many are weighed.
 */
const [mostNear, mostOfSide, mostJoined, mostWeighed] = [12, 5, 80, 100];
/** How much of a text is compared by its words, in characters. */
const longest = 30_000;

/** The classes of spans, by `span_class` in the migrations, of which those of a side are: of a day at most, and of no time. */
const [ofADay, timeless] = [0, 7];

/** The types of entries that are looked for, as rows of `kind`. */
export const types = sql`unnest('{STATEMENT,INCIDENT,MEETING}'::"EntryType"[]) kind (type)`;

/**
 * The entries that involve the actors that a text mentions, or are joined with one that does: of each actor those nearest in time,
 * so that a hub costs no more than a leaf.
 */
export const candidatesOf = (view: View, text: string, mentions: MentionRow[], at: Date): Sql => {
  const { involvement, standing, about, link, agendaItem } = view.tables;
  const actors = [...new Set(mentions.map(({ actorId }) => actorId))];
  // No text of PostgreSQL has it.
  const compared = text.slice(0, longest).replaceAll("\0", " ");
  const untold = [...mentions.map((mention) => mention.text), plainWords].join(" ");
  return sql`
    WITH mentioned AS MATERIALIZED (SELECT id FROM unnest(${actors}::uuid[]) id),
    near AS MATERIALIZED (
      SELECT i."entryId" AS id FROM mentioned CROSS JOIN ${types} CROSS JOIN LATERAL (
        (SELECT i."entryId" FROM ${involvement} i
          WHERE i."sideId" = mentioned.id AND i.type = kind.type AND i.direct AND i."timeAsc" >= instant_key(${at}::timestamptz)
          ORDER BY i."timeAsc" LIMIT ${mostNear})
        UNION ALL
        (SELECT i."entryId" FROM ${involvement} i
          WHERE i."sideId" = mentioned.id AND i.type = kind.type AND i.direct AND i."timeAsc" < instant_key(${at}::timestamptz)
          ORDER BY i."timeAsc" DESC LIMIT ${mostNear})
        UNION ALL
        (SELECT a."statementId" FROM ${about} a WHERE kind.type = 'STATEMENT' AND a."entryId" = mentioned.id LIMIT ${mostNear})
      ) i
    ), "ofSide" AS MATERIALIZED (
      SELECT i."entryId" AS id FROM mentioned CROSS JOIN ${types} CROSS JOIN LATERAL (
        (SELECT i."entryId" FROM ${involvement} i
          WHERE i."sideId" = mentioned.id AND i.type = kind.type AND i.span = ${ofADay} AND NOT i.direct AND i."timeAsc" >= instant_key(${at}::timestamptz)
          ORDER BY i."timeAsc" LIMIT ${mostOfSide})
        UNION ALL
        (SELECT i."entryId" FROM ${involvement} i
          WHERE i."sideId" = mentioned.id AND i.type = kind.type AND i.span = ${ofADay} AND NOT i.direct AND i."timeAsc" < instant_key(${at}::timestamptz)
          ORDER BY i."timeAsc" DESC LIMIT ${mostOfSide})
        UNION ALL
        (SELECT i."entryId" FROM ${involvement} i
          WHERE i."sideId" = mentioned.id AND i.type = kind.type AND i.span = ${timeless} AND NOT i.direct LIMIT ${mostOfSide})
      ) i
    ), seed AS MATERIALIZED (
      SELECT id FROM (SELECT id FROM near UNION ALL SELECT id FROM "ofSide") one (id) GROUP BY id ORDER BY count(*) DESC, id LIMIT ${mostJoined}
    ), joined (one, other) AS MATERIALIZED (
      SELECT seed.id, other.id FROM seed CROSS JOIN LATERAL (
        (SELECT a."entryId" FROM ${about} a WHERE a."statementId" = seed.id)
        UNION ALL (SELECT a."statementId" FROM ${about} a WHERE a."entryId" = seed.id LIMIT ${mostNear})
        UNION ALL (SELECT l."toId" FROM ${link} l WHERE l."fromId" = seed.id LIMIT ${mostNear})
        UNION ALL (SELECT l."fromId" FROM ${link} l WHERE l."toId" = seed.id LIMIT ${mostNear})
        UNION ALL (SELECT a."entryId" FROM ${agendaItem} a WHERE a."meetingId" = seed.id)
        UNION ALL (SELECT a."meetingId" FROM ${agendaItem} a WHERE a."entryId" = seed.id LIMIT ${mostNear})
        UNION ALL (SELECT x."meetingId" FROM "Statement" x WHERE x.id = seed.id AND x."meetingId" IS NOT NULL)
      ) other (id)
    ), found AS MATERIALIZED (
      SELECT found.id, count(*) FILTER (WHERE i.direct) AS count, array_agg(i."sideId"::text) FILTER (WHERE i.direct) AS direct,
        array_agg(i."sideId"::text) FILTER (WHERE NOT i.direct) AS sides
      FROM (SELECT id FROM seed UNION SELECT other FROM joined) found (id) LEFT JOIN LATERAL (
        SELECT i."sideId", i.direct FROM ${involvement} i WHERE i."entryId" = found.id AND i."sideId" = ANY(${actors}::uuid[])
      ) i ON true
      GROUP BY found.id ORDER BY count DESC, count(i."sideId") DESC, found.id LIMIT ${mostWeighed}
    ), stem AS MATERIALIZED (
      SELECT unnest(tsvector_to_array(to_tsvector('news', ${compared}))) AS stem
      EXCEPT SELECT unnest(tsvector_to_array(to_tsvector('news', ${untold})))
    ), told AS MATERIALIZED (
      SELECT s.* FROM found JOIN ${standing} s ON s."entryId" = found.id AND s.type <> 'ACTOR'
    ), sharing AS MATERIALIZED (
      SELECT told."entryId" AS id, array_agg(stem) AS stems FROM told CROSS JOIN LATERAL unnest(tsvector_to_array(told.document)) word (stem) JOIN stem USING (stem)
      GROUP BY told."entryId"
    ), linking AS MATERIALIZED (
      SELECT id, array_agg(other::text) AS others
      FROM (SELECT one, other FROM joined UNION SELECT other, one FROM joined) pair (id, other) GROUP BY id
    )
    SELECT found.id AS "entryId", s.type, e.label, coalesce(found.direct, '{}') AS direct, coalesce(found.sides, '{}') AS sides,
      (SELECT count(*)::int FROM ${involvement} i WHERE i."entryId" = found.id AND i.direct) AS involved,
      (extract(epoch FROM coalesce(s.earliest, s.latest) - ${at}::timestamptz) / 86400)::float AS days,
      (extract(epoch FROM s."reportedAt" - ${at}::timestamptz) / 86400)::float AS reported,
      coalesce(sharing.stems, '{}') AS shared,
      length(s.document) AS stems,
      coalesce(linking.others, '{}') AS linked
    FROM found JOIN told s ON s."entryId" = found.id JOIN "Entry" e ON e.id = found.id
      LEFT JOIN sharing ON sharing.id = found.id LEFT JOIN linking ON linking.id = found.id`;
};
