import type { EntryType } from "../../database/generated/client.ts";
import { raw, type Sql, sql, type View } from "../../query/as-of.ts";
import { overlaps } from "../../query/condition.ts";
import type { Listing } from "../../query/page-query.ts";
import type { PageArgs, Pager } from "../../query/page.ts";
import { spanRanges } from "../../query/span-ranges.ts";
import type { TimeSpanRow } from "../entry/entry.row.ts";

/** What passed: the id of a statement, a meeting or a notice, and when that was. */
export interface CommunicationRow {
  id: string;
  type: Exclude<EntryType, "ACTOR" | "INCIDENT"> | "NOTICE";
  time: TimeSpanRow | null;
}

interface CommunicationArgs extends PageArgs {
  between: string;
  and: string;
  time?: { from?: Date | null; until?: Date | null } | null;
  order: "ASC" | "DESC";
}

/** Reads what passed between two sides, by time; what has none comes last. */
export function communicationLoader(view: View, pager: Pager) {
  return {
    page: (args: CommunicationArgs) => pager.page<CommunicationRow>(listing(view, args), args),
  };
}

function listing({ tables }: View, { between, and, time, order }: CommunicationArgs): Listing {
  const key = order === "ASC" ? sql`x."timeAsc"` : sql`x."timeDesc"`;
  return {
    name: "Query.communications",
    columns: sql`picked.id, CASE WHEN picked.id <> s."entryId" THEN 'NOTICE' ELSE s.type::text END AS type, to_jsonb(t) AS time`,
    from: sql`${tables.standing} s LEFT JOIN "TimeSpan" t ON t.id = s."timeId"`,
    where: [sql`s."entryId" = picked."entryId"`],
    order: { name: "TIME", key, direction: order },
    id: sql`x."itemId"`,
    ranges: {
      each: sql`${spanRanges(time, "all")} range (span, low, high)`,
      from: sql`${tables.exchange} x JOIN ${tables.standing} s ON s."entryId" = x."entryId"`,
      where: [
        sql`x."sideId" = ${bound("least", between, and)} AND x."otherId" = ${bound("greatest", between, and)}`,
        sql`x.span = range.span AND ${key} >= range.low AND ${key} < range.high`,
        ...overlaps(sql`s.earliest`, sql`s.latest`, time),
      ],
      columns: sql`x."itemId" AS id, x."entryId"`,
    },
  };
}

/** The least or greatest of the ids of two slugs; null when either has none. */
const bound = (which: "least" | "greatest", between: string, and: string): Sql =>
  sql`(SELECT ${raw(which)}(one.id, other.id) FROM "Entry" one, "Entry" other WHERE one.slug = ${between} AND other.slug = ${and})`;
