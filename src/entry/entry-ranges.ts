import { idsOf } from "../actor/side.ts";
import type { EntryType } from "../database/generated/client.ts";
import { empty, type Sql, sql, type View } from "../graph/as-of.ts";
import { overlaps } from "../graph/condition.ts";
import { type Order, parent, type Ranges } from "../graph/page-query.ts";
import { spanRanges } from "../graph/span-ranges.ts";
import { toldIn } from "../story/told.ts";

/** Ranges of standings `s` in an order, with the key and the id of a row. */
export interface EntryRanges extends Ranges {
  key: Sql;
  id: Sql;
}

/** The ranges for a list in an order, where there are any. */
export type RangesBy = (order: Order) => EntryRanges | undefined;

interface Asked {
  types: EntryType[];
  /** Slugs of actors, one of which each entry involves; a state or body stands for those affiliated with it at the time. */
  side?: string[] | null | undefined;
  time?: { from?: Date | null; until?: Date | null } | null | undefined;
  direction: Order["direction"];
  /** Whether what has no time counts, too. */
  among: "dated" | "all";
}

/**
 * The ranges for a list of one type that is asked for of a story, whatever its order, or in the order of time for a side or a
 * range of time; else none.
 */
export function rangesFor(
  view: View,
  type: EntryType,
  order: Order,
  where: { story?: string | null; time?: Asked["time"] } | null | undefined,
  side?: Asked["side"],
): EntryRanges | undefined {
  const { story, time } = where ?? {};
  if (story != null) return rangesOf(view, order, toldIn(view, story));
  if (order.name !== "TIME" || !(side ?? time)) return undefined;
  return entryRanges(view, { types: [type], side, time, direction: order.direction, among: "all" });
}

/** A range an entry of those whose ids a query gives: not many, for all are read and sorted. */
export const rangesOf = ({ tables }: View, { key }: Order, ids: Sql): EntryRanges => ({
  key,
  id: sql`s."entryId"`,
  each: sql`(${ids}) own (id)`,
  from: sql`${tables.standing} s`,
  where: [sql`s."entryId" = own.id`],
});

/** The range of what names an actor itself, the parent, in the order of time; none in another order. */
export function rangeOfNamed({ tables }: View, type: EntryType, { name, direction }: Order): EntryRanges | undefined {
  if (name !== "TIME") return undefined;
  return {
    key: direction === "ASC" ? sql`i."timeAsc"` : sql`i."timeDesc"`,
    id: sql`i."entryId"`,
    each: sql`(SELECT) one`,
    from: sql`${tables.involvement} i JOIN ${tables.standing} s ON s."entryId" = i."entryId"`,
    where: [sql`i."sideId" = ${parent} AND i.type = ${type}::"EntryType" AND i.direct`],
  };
}

/** The ranges of the indexes by time that hold what involves a side, or overlaps a range of time, and little else. */
export function entryRanges({ tables }: View, { types, side, time, direction, among }: Asked): EntryRanges {
  const row = side ? sql`i` : sql`s`;
  // Only what has no time has two keys, and without a side none of it is asked for.
  const key = direction === "ASC" || !side ? sql`${row}."timeAsc"` : sql`${row}."timeDesc"`;
  const span = side ? sql`i.span` : sql`span_class(s.earliest, s.latest)`;
  return {
    key,
    id: sql`${row}."entryId"`,
    each: sql`unnest(${types}::text[]::"EntryType"[]) typed (type)
      CROSS JOIN ${spanRanges(time, among)} range (span, low, high)
      ${side ? sql`CROSS JOIN unnest(${idsOf(side)}) side (id)` : empty}`,
    from: side
      ? sql`${tables.involvement} i JOIN ${tables.standing} s ON s."entryId" = i."entryId"`
      : sql`${tables.standing} s`,
    where: [
      sql`${row}.type = typed.type AND ${span} = range.span AND ${key} >= range.low AND ${key} < range.high`,
      ...(side ? [sql`i."sideId" = side.id`] : []),
      ...overlaps(sql`s.earliest`, sql`s.latest`, time),
    ],
  };
}
