import { idsOf } from "../actor/side.ts";
import type { EntryType } from "../database/generated/client.ts";
import { empty, type Sql, sql, type View } from "../graph/as-of.ts";
import { overlaps } from "../graph/condition.ts";
import { type Order, parent, type Ranges } from "../graph/page-query.ts";
import { spanRanges } from "../graph/span-ranges.ts";

/** Ranges of standings `s` in the order of their time, with the key and the id of a row. */
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

/** The ranges for a list of one type that is asked for in the order of time, and for a side or a range of time; else none. */
export const rangesFor = (
  view: View,
  type: EntryType,
  { name, direction }: Order,
  { side, time }: Pick<Asked, "side" | "time">,
): EntryRanges | undefined =>
  name === "TIME" && (side ?? time)
    ? entryRanges(view, { types: [type], side, time, direction, among: "all" })
    : undefined;

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
