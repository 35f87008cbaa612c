import type { Combinations } from "../api/combinable.ts";
import { join, type Sql, sql } from "./as-of.ts";

/** That all hold; true of none. */
export const all = (conditions: Sql[]): Sql =>
  conditions.length > 0 ? sql`(${join(conditions, " AND ")})` : sql`true`;

/** That any holds; false of none. */
export const any = (conditions: Sql[]): Sql =>
  conditions.length > 0 ? sql`(${join(conditions, " OR ")})` : sql`false`;

/** What a where-input asks for: its fields ANDed by `fields`, then `and`, `or` and `not`, however deep. */
export function condition<Where extends Combinations<Where>>(where: Where, fields: (where: Where) => Sql[]): Sql {
  const conditions = conjuncts(where).flatMap((each) => [
    ...fields(each),
    ...(each.or ? [costly(any(each.or.map((one) => condition(one, fields))))] : []),
    ...(each.not ? [costly(sql`${condition(each.not, fields)} IS NOT TRUE`)] : []),
  ]);
  const [plain, others] = [conditions.filter((each) => !isCostly(each)), conditions.filter(isCostly)];
  return all(others.length > 1 ? [...plain, sql`CASE WHEN ${all(others)} THEN true ELSE false END`] : conditions);
}

const costlyOnes = new WeakSet<Sql>();
const isCostly = (condition: Sql) => costlyOnes.has(condition);

/**
 * Marks a condition that PostgreSQL knows nothing of, and takes to hold for half of the rows. Several are put into one: with ten of
 * them it would plan for a thousandth of the rows that there are, and join these in a way that takes minutes.
 */
export function costly(condition: Sql): Sql {
  costlyOnes.add(condition);
  return condition;
}

/** The where-inputs all of which hold when one does: itself and those that it ANDs, however deep. */
export const conjuncts = <Where extends Combinations<Where>>(where: Where): Where[] => [
  where,
  ...(where.and ?? []).flatMap((each) => conjuncts(each)),
];

/** That there is a row, looked up for each row that is read in order: a join would read all that there are, and sort them. */
export const lookedUp = (rows: Sql): Sql => costly(sql`EXISTS (SELECT FROM ${rows} OFFSET 0)`);

/** That a column is one of the values of a list; no condition when the list is not given. */
export const oneOf = (column: Sql, values: string[] | null | undefined): Sql[] =>
  values ? [sql`${column}::text = ANY(${values}::text[])`] : [];

interface TimeRange {
  from?: Date | null;
  until?: Date | null;
}

/** That the span between two bounds, either of which may be unknown but not both, overlaps [from, until). */
export function overlaps(earliest: Sql, latest: Sql, range: TimeRange | null | undefined): Sql[] {
  if (!range) return [];
  return [
    sql`coalesce(${earliest}, ${latest}) IS NOT NULL`,
    ...(range.from ? [sql`coalesce(${latest}, 'infinity') >= ${range.from}`] : []),
    ...(range.until ? [sql`coalesce(${earliest}, '-infinity') < ${range.until}`] : []),
  ];
}

/** That an instant is in [from, until). */
export function within(instant: Sql, range: TimeRange | null | undefined): Sql[] {
  return [
    ...(range?.from ? [sql`${instant} >= ${range.from}`] : []),
    ...(range?.until ? [sql`${instant} < ${range.until}`] : []),
  ];
}
