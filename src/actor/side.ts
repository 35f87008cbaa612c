import { type Sql, sql, type View } from "../graph/as-of.ts";

/**
 * That any actor of a side is among voices: each slug stands for its actor and for everyone affiliated with it at the time in
 * question, directly or through bodies that are part of it. A bound of an affiliation that is not known counts as in force.
 * @param voices a query for the ids, `"actorId"`, of those who take part.
 * @param during the time in question; see `timeOf`.
 */
export function sideAmong(view: View, slugs: string[], voices: Sql, during: TimeInQuestion): Sql {
  return sql`EXISTS (
    SELECT FROM (${voices}) voice JOIN ${sideOf(view, slugs)} side ON side."actorId" = voice."actorId"
    WHERE side.since <= ${during.latest} AND side.until >= ${during.earliest})`;
}

interface TimeInQuestion {
  earliest: Sql;
  latest: Sql;
}

/** The time of a standing; its report, when it has none. A bound that is not known is open. */
export function timeOf(standing: Sql): TimeInQuestion {
  const bound = (known: Sql, otherwise: Sql, open: Sql) =>
    sql`coalesce(${standing}.${known}, CASE WHEN ${standing}.${otherwise} IS NULL THEN ${standing}."reportedAt" ELSE ${open} END)`;
  return {
    earliest: bound(sql`earliest`, sql`latest`, sql`'-infinity'`),
    latest: bound(sql`latest`, sql`earliest`, sql`'infinity'`),
  };
}

/** The actors of a side, each with the span within which it was of it; `depth` is 0 for those that the slugs name. */
export function sideOf({ tables }: View, slugs: string[]): Sql {
  return sql`(
    WITH RECURSIVE side ("actorId", since, until, whole, depth) AS (
      SELECT id, '-infinity'::timestamptz, 'infinity'::timestamptz, true, 0 FROM "Entry" WHERE type = 'ACTOR' AND slug = ANY(${slugs}::text[])
      UNION
      SELECT a."actorId", greatest(side.since, started.earliest), least(side.until, ended.latest), a.kind = 'PART_OF', 1
      FROM side
      JOIN ${tables.affiliation} a ON a."organizationId" = side."actorId"
      LEFT JOIN "TimeSpan" started ON started.id = a."fromId"
      LEFT JOIN "TimeSpan" ended ON ended.id = a."toId"
      WHERE side.whole AND greatest(side.since, started.earliest) <= least(side.until, ended.latest)
    )
    SELECT * FROM side)`;
}
