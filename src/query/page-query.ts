import type { Cursor } from "../api/cursor.ts";
import { empty, join, raw, type Sql, sql } from "./as-of.ts";

/** By what a list is sorted; ties by id. */
export interface Order {
  name: string;
  key: Sql;
  direction: "ASC" | "DESC";
}

/** A list of rows, of which a page is asked for, alone or below each of several parents. */
export interface Listing {
  /** The connection's name, kept in its cursors. */
  name: string;
  columns: Sql;
  /** What follows FROM. */
  from: Sql;
  /** The same to count by, where that takes less. */
  counted?: Sql;
  /** The conditions on a row; that it belongs to `parent` is one of them. */
  where: Sql[];
  order: Order;
  /** The row's id. */
  id: Sql;
  /** Where no one range of an index has the list in order: the ranges that have it together. */
  ranges?: Ranges;
  /** Makes the row that a loader returns of what the query gives; the same when left out. */
  mapRow?: <Row>(row: object) => Row;
}

/**
 * Ranges of an index, each of which has its rows in the list's order: a page reads no more than a page of each. The order and
 * id of the listing are those of a row in a range; `picked` has the id, and the columns asked for here, for the listing's
 * conditions to find the whole row by.
 */
export interface Ranges {
  /** What follows FROM: a row a range. A row may be in several ranges. */
  each: Sql;
  /** What follows FROM within a range. */
  from: Sql;
  where: Sql[];
  columns?: Sql;
}

/** The id of the parent, within a listing below parents. */
export const parent = raw("p.id");

/** A part of a list. */
export interface Window {
  limit: number;
  backward: boolean;
  after?: Cursor;
  before?: Cursor;
}

/** The rows of a page in the order they are met, and one more when there is one; each with its `cursorKey` and `cursorId`. */
export function pageQuery(listing: Listing, { limit, backward, after, before }: Window): Sql {
  const { columns, from, where, order, id, ranges } = listing;
  const direction = raw((order.direction === "ASC") !== backward ? "ASC" : "DESC");
  const beyond = (cursor: Cursor, later: boolean) =>
    sql`(${order.key}, ${id}) ${raw(later === (order.direction === "ASC") ? ">" : "<")} (${cursor.key}, ${cursor.id}::uuid)`;
  const within = [...(after ? [beyond(after, true)] : []), ...(before ? [beyond(before, false)] : [])];
  const rows = (selected: Sql, from: Sql, where: Sql[]) => sql`
    SELECT ${selected}, ${order.key} AS "cursorKey", ${id} AS "cursorId" FROM ${from} ${conditions([...where, ...within])}
    ORDER BY ${order.key} ${direction}, ${id} ${direction} LIMIT ${limit + 1}`;
  if (!ranges) return rows(columns, from, where);
  const placed = sql`"cursorKey" ${direction}, "cursorId" ${direction}`;
  return sql`
    SELECT ${columns}, picked."cursorKey", picked."cursorId" FROM (
      SELECT DISTINCT ON ("cursorKey", "cursorId") found.* FROM ${ranges.each}
      CROSS JOIN LATERAL (${rows(sql`${ranges.columns ?? sql`${id} AS id`}`, ranges.from, ranges.where)}) found
      ORDER BY ${placed} LIMIT ${limit + 1}
    ) picked, ${from} ${conditions(where)} ORDER BY ${placed}`;
}

/** How many rows a list has. */
export function countQuery({ from, counted = from, where, id, ranges }: Listing): Sql {
  if (!ranges) return sql`SELECT count(*)::int AS count FROM ${counted} ${conditions(where)}`;
  return sql`SELECT count(DISTINCT found.id)::int AS count FROM ${ranges.each}
    CROSS JOIN LATERAL (SELECT ${id} AS id FROM ${ranges.from} ${conditions(ranges.where)}) found`;
}

const conditions = (where: Sql[]) => (where.length > 0 ? sql`WHERE ${join(where, " AND ")}` : empty);
