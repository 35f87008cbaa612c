import type { Entry, EntryType, Standing, TimeSpan } from "../../database/generated/client.ts";
import { join, prepared, raw, type Sql, sql, type View } from "../../query/as-of.ts";
import { one } from "../../query/batch.ts";
import { refuseLong } from "../../query/bounds.ts";
import { oneOf, overlaps, within } from "../../query/condition.ts";
import type { EntryRanges } from "../../query/entry-ranges.ts";
import type { Listing, Order } from "../../query/page-query.ts";
import { fold, spaced } from "../../text/normalize.ts";

/** A time span as JSON: its bounds are texts. */
export type TimeSpanRow = Omit<TimeSpan, "earliest" | "latest"> & { earliest: string | null; latest: string | null };

/** What every entry has, as it stood; a noun's row has the noun's own columns beside it. */
export type EntryRow = Entry &
  Pick<Standing, "reportedAt" | "occurrence" | "verification" | "status" | "outcome"> & { time: TimeSpanRow | null };

const nouns: Record<EntryType, Sql> = {
  ACTOR: raw(`"Actor"`),
  STATEMENT: raw(`"Statement"`),
  INCIDENT: raw(`"Incident"`),
  MEETING: raw(`"Meeting"`),
};

/** Entries to list, of one type or of all: `s` is the standing, `e` the entry, `t` its time, `n` its noun. */
function entriesOf({ tables }: View, type?: EntryType) {
  const own = (noun: Sql) => sql`SELECT to_jsonb(x) AS noun FROM ${noun} x WHERE x.id = s."entryId"`;
  return {
    columns: sql`e.id, e.type, e.slug, e.label, s."reportedAt", s.occurrence, s.verification, s.status, s.outcome, to_jsonb(t) AS time,
      ${type ? sql`to_jsonb(n)` : sql`n.noun`} AS noun`,
    standing: sql`${tables.standing} s`,
    joined: sql`JOIN "Entry" e ON e.id = s."entryId" LEFT JOIN "TimeSpan" t ON t.id = s."timeId"
      ${type ? sql`JOIN ${nouns[type]} n ON n.id = e.id` : sql`CROSS JOIN LATERAL (${join(Object.values(nouns).map(own), " UNION ALL ")}) n`}`,
  };
}

/**
 * A list of entries of one type, or of all; `conditions` are met by each. By ranges, the conditions on entries of all types are
 * on the standing alone.
 */
export function entryListing(
  view: View,
  name: string,
  type: EntryType | undefined,
  order: Order,
  conditions: Sql[],
  ranges?: EntryRanges,
): Listing {
  const { columns, standing, joined } = entriesOf(view, type);
  const from = sql`${standing} ${joined}`;
  const shared = { name, columns, from, mapRow: spread };
  if (!ranges) {
    const where = [...(type ? [sql`s.type = ${type}::"EntryType"`] : []), ...conditions];
    return { ...shared, where, order, id: sql`s."entryId"`, ...(conditions.length === 0 && { counted: standing }) };
  }
  return {
    ...shared,
    where: [sql`s."entryId" = picked.id`],
    order: { ...order, key: ranges.key },
    id: ranges.id,
    ranges: {
      each: ranges.each,
      from: type ? sql`${ranges.from} ${joined}` : ranges.from,
      where: [...ranges.where, ...conditions],
    },
  };
}

/** Loads entries of one type, or of all, by id. */
export const entryById = <Row extends EntryRow>(view: View, type?: EntryType) =>
  one<Row>(
    (ids) => readEntries(view, type, sql`s."entryId" = ANY(${ids}::uuid[])`),
    (row) => row.id,
  );

/** Loads entries of one type, or of all, by slug. */
export const entryBySlug = <Row extends EntryRow>(view: View, type?: EntryType) =>
  one<Row>(
    (slugs) => readEntries(view, type, sql`e.slug = ANY(${slugs}::text[])`),
    (row) => row.slug,
  );

/** The entries that meet a condition, in no order. */
async function readEntries<Row extends EntryRow>(
  view: View,
  type: EntryType | undefined,
  condition: Sql,
): Promise<Row[]> {
  const { columns, standing, joined } = entriesOf(view, type);
  const rows = await view.rows<{ noun: object }>(
    sql`${prepared} SELECT ${columns} FROM ${standing} ${joined} WHERE ${condition}`,
  );
  return rows.map((row) => spread(row));
}

const spread = <Row>({ noun, ...row }: { noun?: object }) => Object.assign(noun ?? {}, row) as Row;

/** Entries by time; undated ones last. */
export const byTime = (direction: Order["direction"] = "ASC"): Order => ({
  name: "TIME",
  key: direction === "ASC" ? sql`s."timeAsc"` : sql`s."timeDesc"`,
  direction,
});
const byReport = (direction: Order["direction"]): Order => ({ name: "REPORTED", key: sql`s."reportedKey"`, direction });
const byName = (direction: Order["direction"]): Order => ({ name: "NAME", key: sql`s."nameKey"`, direction });

/** The order that a client asks for. */
export function entryOrder(
  orderBy: { field: "TIME" | "REPORTED" | "NAME"; direction: Order["direction"] } | null | undefined,
  otherwise: "TIME" | "NAME" = "TIME",
): Order {
  const { field, direction } = orderBy ?? { field: otherwise, direction: "ASC" };
  return { TIME: byTime, REPORTED: byReport, NAME: byName }[field](direction);
}

/** What the where-inputs of all nouns share. */
export interface EntryWhere {
  slugs?: string[] | null;
  time?: { from?: Date | null; until?: Date | null } | null;
  reported?: { from?: Date | null; until?: Date | null } | null;
  story?: string | null;
  text?: string | null;
}

/** The conditions of what the where-inputs of all nouns share. */
export function entryConditions({ tables }: View, { slugs, time, reported, story, text }: EntryWhere): Sql[] {
  return [
    ...oneOf(sql`e.slug`, slugs),
    ...overlaps(sql`s.earliest`, sql`s.latest`, time),
    ...within(sql`s."reportedAt"`, reported),
    ...(story == null
      ? []
      : [
          sql`EXISTS (SELECT FROM ${tables.storyFact} f WHERE f."factId" = e.id AND f."storyId" = (SELECT y.id FROM ${tables.story} y WHERE y.slug = ${story}))`,
        ]),
    ...(text == null ? [] : [sql`s.document @@ websearch_to_tsquery('news', ${webSearch(text)})`]),
  ];
}

/**
 * The words of a filter, folded as documents are, between the quotation marks that keep some of them together. One within a
 * Hebrew word is a gershayim.
 */
function webSearch(text: string): string {
  refuseLong("text", text);
  return text
    .split(/["“”„«»](?![א-ת])|(?<![א-ת])["“”„«»]/)
    .map((words) => spaced(fold(words)))
    .join('"');
}
