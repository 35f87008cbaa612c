import { type Sql, sql, type View } from "./as-of.ts";
import { costly } from "./condition.ts";

/**
 * That any actor of a side is among voices: each slug stands for its actor and for everyone affiliated with it at the time in
 * question, directly or through bodies that are part of it. A bound of an affiliation that is not known counts as in force.
 * @param voices a query for the ids, `"actorId"`, of those who take part.
 * @param during the time in question; see `timeOf`.
 */
export const sideAmong = ({ tables }: View, slugs: string[], voices: Sql, during: TimeInQuestion): Sql =>
  costly(sql`EXISTS (
  SELECT FROM (${voices}) voice JOIN ${tables.side} side ON side."actorId" = voice."actorId"
  WHERE side."sideId" = ANY(${idsOf(slugs)}) AND side.since <= ${during.latest} AND side.until >= ${during.earliest})`);

/** The ids of the entries that have these slugs, as one array, read once a query. */
export const idsOf = (slugs: string[]): Sql => sql`ARRAY(SELECT id FROM "Entry" WHERE slug = ANY(${slugs}::text[]))`;

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
