import type { EntryType } from "../../database/generated/client.ts";
import { type Sql, sql, type View } from "../../query/as-of.ts";
import type { Asked } from "./asked.ts";

/** How many entries a search ranks at most. */
const most = 2_000;
/** How many actors it takes for their names, of those that begin so, and of those that are like it. */
const mostNamed = 100;

/**
 * The entries that a search ranks, each with its score, `key`: a text that sorts as the score does. What has all of the words
 * is taken tier by tier, the smallest first, until there are enough: so a common word costs no more than a rare one.
 */
export function candidatesOf(view: View, { words, beginning, whole }: Asked, types: EntryType[]): Sql {
  const name = sql`(SELECT name FROM asked)`;
  const { standing } = view.tables;
  return sql`(
    WITH asked AS MATERIALIZED (
      SELECT search_query(${words}, ${beginning}) AS query, search_terms(news_stems(${words}), '', ' & ') AS words,
        ${whole} AS name
    ), narrow AS MATERIALIZED (
      ${matching(view, sql`(SELECT words FROM asked)`, types)} LIMIT ${most}
    ), crowded AS MATERIALIZED (
      SELECT words IS NULL OR (SELECT count(*) FROM narrow) = ${most} AS so FROM asked
    ), found AS (
      -- Of few that have the words, each is looked at; an index may have very many of what begins so.
      SELECT * FROM narrow WHERE NOT (SELECT so FROM crowded) AND document @@ (SELECT replace(query, chr(1), '')::tsquery FROM asked)
      UNION ALL
      SELECT * FROM (${matching(view, sql`(SELECT query FROM asked)`, types)}) m WHERE (SELECT so FROM crowded)
    ), named AS (
      SELECT s."entryId", s.type, s.document
      FROM (
        (SELECT "actorId" FROM "Name" WHERE folded >= ${name} AND folded < ${name} || chr(1114111) ORDER BY folded LIMIT ${mostNamed})
        UNION
        (SELECT "actorId" FROM "Name" WHERE ${name} <% folded AND likeness(${name}, folded) > 0 LIMIT ${mostNamed})
      ) x JOIN ${standing} s ON s."entryId" = x."actorId"
      WHERE ${types.includes("ACTOR")}
    )
    SELECT c."entryId", to_char(
      ts_rank(c.document, (SELECT replace(query, chr(1), '')::tsquery FROM asked), 33) / 2 + coalesce(its.likeness, 0), 'FM0.000000'
    ) COLLATE "C" AS key
    FROM (
      TABLE named UNION ALL SELECT * FROM found WHERE "entryId" NOT IN (SELECT "entryId" FROM named) LIMIT ${most}
    ) c
    LEFT JOIN LATERAL (
      SELECT max(likeness(${name}, x.folded)) AS likeness FROM "Name" x WHERE x."actorId" = c."entryId" AND c.type = 'ACTOR'
    ) its ON true
  )`;
}

/** The standings whose documents meet terms, tier by tier: actors, incidents and meetings, which are few, before statements. */
const matching = ({ tables }: View, terms: Sql, types: EntryType[]) => sql`
  SELECT m.* FROM (
    SELECT search_tag(type, tier) AS tag FROM unnest(${types}::text[]::"EntryType"[]) type, generate_series(0, 9) tier
    ORDER BY tier + CASE type WHEN 'STATEMENT' THEN 0 ELSE 5 END DESC
  ) tier CROSS JOIN LATERAL (
    SELECT s."entryId", s.type, s.document FROM ${tables.standing} s
    WHERE tagged(s.document, search_tag(s.type, search_tier(s."entryId"))) @@ replace(${terms}, chr(1), tier.tag)::tsquery
    OFFSET 0 -- keeps the tiers in their turn, whatever is thought to be in them
  ) m`;
