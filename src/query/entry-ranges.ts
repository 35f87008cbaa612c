import type { Combinations } from "../api/combinable.ts";
import type { TimeRange } from "../api/time-range.ts";
import type { EntryType } from "../database/generated/client.ts";
import { empty, raw, type Sql, sql, type View } from "./as-of.ts";
import { conjuncts, lookedUp, overlaps } from "./condition.ts";
import { type Order, parent, type Ranges } from "./page-query.ts";
import { idsOf } from "./sides.ts";
import { monthsOf, spanRanges } from "./span-ranges.ts";
import { inStory } from "./story-entries.ts";

/** Ranges of standings `s` in an order, with the key and the id of a row. */
export interface EntryRanges extends Ranges {
  key: Sql;
  id: Sql;
}

/** The ranges for a list in an order, where there are any. */
export type RangesBy = (order: Order) => EntryRanges | undefined;

/** What entries are asked to be, each of which narrows the list. */
interface Asked {
  story?: string | null | undefined;
  /** Slugs of entries, one of which each is about or has on its agenda. */
  headings?: string[] | null | undefined;
  /** Of each list, slugs of actors, one of which each involves; a state or body stands for those affiliated with it at the time. */
  sides?: string[][];
  time?: TimeRange | null | undefined;
  reported?: TimeRange | null | undefined;
}

type Narrowing = Pick<Asked, "story" | "time" | "reported">;

/** What a where-input asks for, and all that it ANDs; `own` gives of each what the nouns do not share. */
export function askedBy<Where extends Narrowing & Combinations<Where>>(
  where: Where | null | undefined,
  own: (where: Where) => { headings?: string[] | null | undefined; sides: (string[] | null | undefined)[] },
): Asked {
  const all = where ? conjuncts(where) : [];
  const first = <Name extends keyof Narrowing>(name: Name) => all.find((each) => each[name] != null)?.[name];
  return {
    story: first("story"),
    headings: all.map((each) => own(each).headings).find((slugs) => slugs != null),
    sides: all.flatMap((each) => own(each).sides.filter((slugs) => slugs != null)),
    time: first("time"),
    reported: first("reported"),
  };
}

/**
 * The ranges for a list of one type that is asked for of a story or below headings, whatever its order; in the order of time, for
 * what else narrows it. None when nothing does.
 */
export function rangesFor(view: View, type: EntryType, order: Order, asked: Asked): EntryRanges | undefined {
  const { story, headings, sides = [], time, reported } = asked;
  const { direction } = order;
  if (story != null) return rangesOf(view, order, inStory(view, story));
  if (order.name !== "TIME") return headings ? rangesOf(view, order, itemsUnder(view, type, headings)) : undefined;
  const bySides = { types: [type], sides, time, direction, among: "all" } as const;
  if (sides.length > 0) return entryRanges(view, bySides);
  if (headings) return rangesUnder(view, type, direction, sql`unnest(${idsOf(headings)})`);
  if (time) return entryRanges(view, bySides);
  return reported ? rangesReported(view, type, order, reported) : undefined;
}

/** A range an entry of those whose ids a query gives: not many, for all are read and sorted. */
export const rangesOf = ({ tables }: View, { key }: Order, ids: Sql): EntryRanges => ({
  key,
  id: sql`s."entryId"`,
  each: sql`(${ids}) own (id)`,
  from: sql`${tables.standing} s`,
  where: [sql`s."entryId" = own.id`],
});

/**
 * The ranges of entries that name the parent, an actor, in a way for which a query gives their ids: in the order of time, of all
 * that names it; in another, a range each.
 */
export function rangesNaming(view: View, type: EntryType, order: Order, ids: Sql): EntryRanges {
  if (order.name !== "TIME") return rangesOf(view, order, ids);
  const { tables } = view;
  return {
    key: keyIn(sql`i`, order.direction),
    id: sql`i."entryId"`,
    each: sql`(SELECT) one`,
    from: sql`${tables.involvement} i JOIN ${tables.standing} s ON s."entryId" = i."entryId"`,
    where: [
      sql`i."sideId" = ${parent} AND i.type = ${type}::"EntryType" AND i.direct`,
      lookedUp(sql`(${ids}) named (id) WHERE named.id = i."entryId"`),
    ],
  };
}

/** The ranges of entries listed under the parent, for which a query gives their ids, likewise. */
export const rangesBelow = (view: View, type: EntryType, order: Order, ids: Sql): EntryRanges =>
  order.name === "TIME"
    ? rangesUnder(view, type, order.direction, sql`(SELECT ${parent})`)
    : rangesOf(view, order, ids);

/** The range of each heading of some, in the order of time; `h` is the row in the range. */
export const rangesUnder = (
  { tables }: View,
  type: EntryType,
  direction: Order["direction"],
  headings: Sql,
): EntryRanges => ({
  key: keyIn(sql`h`, direction),
  id: sql`h."itemId"`,
  each: sql`${headings} head (id)`,
  from: sql`${tables.heading} h JOIN ${tables.standing} s ON s."entryId" = h."entryId"`,
  where: [sql`h."headingId" = head.id AND h.type = ${type}::"EntryType"`],
});

const itemsUnder = ({ tables }: View, type: EntryType, headings: string[]): Sql =>
  sql`SELECT h."itemId" FROM ${tables.heading} h WHERE h."headingId" = ANY(${idsOf(headings)}) AND h.type = ${type}::"EntryType"`;

/** The range of each month of report, in the order of time. */
function rangesReported({ tables }: View, type: EntryType, { key }: Order, reported: TimeRange): EntryRanges {
  const { low, high } = monthsOf(reported);
  return {
    key,
    id: sql`s."entryId"`,
    each: sql`months_reported(${type}::"EntryType", ${low}, ${high}) month (key)`,
    from: sql`${tables.standing} s`,
    where: [sql`s.type = ${type}::"EntryType" AND left(s."reportedKey", 6) = month.key`],
  };
}

interface Involving {
  types: readonly EntryType[];
  sides?: string[][];
  time?: TimeRange | null | undefined;
  direction: Order["direction"];
  /** Whether what has no time counts, too. */
  among: "dated" | "all";
}

/** The ranges of the indexes by time that hold what involves a side, or overlaps a range of time, and little else. */
export function entryRanges(view: View, { types, sides = [], time, direction, among }: Involving): EntryRanges {
  const { tables } = view;
  const involved = sides.length > 0;
  const row = involved ? sql`i` : sql`s`;
  // Only what has no time has two keys, and without a side none of it is asked for.
  const key = keyIn(row, involved ? direction : "ASC");
  const span = involved ? sql`i.span` : sql`span_class(s.earliest, s.latest)`;
  return {
    key,
    id: sql`${row}."entryId"`,
    each: sql`unnest(${types}::text[]::"EntryType"[]) typed (type)
      CROSS JOIN ${spanRanges(time, among)} range (span, low, high)
      ${involved ? sql`CROSS JOIN unnest(${rarest(view, sides)}) side (id)` : empty}`,
    from: involved
      ? sql`${tables.involvement} i JOIN ${tables.standing} s ON s."entryId" = i."entryId"`
      : sql`${tables.standing} s`,
    where: [
      sql`${row}.type = typed.type AND ${span} = range.span AND ${key} >= range.low AND ${key} < range.high`,
      ...(involved ? [sql`i."sideId" = side.id`] : []),
      ...(sides.length > 1 ? sides.map((side) => involves(view, sql`i."entryId"`, side)) : []),
      ...overlaps(sql`s.earliest`, sql`s.latest`, time),
    ],
  };
}

/** That an entry involves one of a side. */
export const involves = ({ tables }: View, entry: Sql, side: string[]): Sql =>
  lookedUp(sql`${tables.involvement} j WHERE j."entryId" = ${entry} AND j."sideId" = ANY(${idsOf(side)})`);

/** How many rows are a few. */
const few = 1000;

/** The ids of one of some sides: of one that few entries involve, when there is any. */
function rarest({ tables }: View, sides: string[][]): Sql {
  const [first, ...others] = sides.map(idsOf);
  const little = (ids: Sql) =>
    sql`(SELECT count(*) < ${few} FROM (SELECT FROM ${tables.involvement} j WHERE j."sideId" = ANY(${ids}) LIMIT ${few}) found)`;
  return others.reduceRight(
    (otherwise, ids) => sql`CASE WHEN ${little(ids)} THEN ${ids} ELSE ${otherwise} END`,
    first!,
  );
}

const keyIn = (row: Sql, direction: Order["direction"]): Sql =>
  sql`${row}.${raw(direction === "ASC" ? `"timeAsc"` : `"timeDesc"`)}`;
