import { idsOf } from "../actor/side.ts";
import type { EntryType } from "../database/generated/client.ts";
import { byTime, entriesInRanges, entryConditions, entryListing, type EntryRow } from "../entry/entry.row.ts";
import { type Sql, sql, type View } from "../graph/as-of.ts";
import { oneOf, overlaps } from "../graph/condition.ts";
import type { PageArgs, Pager } from "../graph/page.ts";
import { type Listing, parent } from "../graph/page-query.ts";
import { spanRanges } from "../graph/span-ranges.ts";

interface StoryTimelineArgs extends PageArgs {
  types?: EntryType[] | null;
  order: "ASC" | "DESC";
}

interface TimelineArgs extends StoryTimelineArgs {
  actors?: string[] | null;
  story?: string | null;
  time?: { from?: Date | null; until?: Date | null } | null;
}

const dated: EntryType[] = ["STATEMENT", "INCIDENT", "MEETING"];
const isDated = sql`coalesce(s.earliest, s.latest) IS NOT NULL`;

/** Reads entries of all types that have a time, in its order. */
export function timelineLoader(view: View, pager: Pager) {
  return {
    page: (args: TimelineArgs) => pager.page<EntryRow>(listing(view, args), args),
    ofStory: (id: string, args: StoryTimelineArgs) => {
      const told = sql`s."entryId" IN (SELECT "factId" FROM "StoryFact" WHERE "storyId" = ${parent})`;
      const conditions = [told, isDated, ...oneOf(sql`s.type`, args.types)];
      return pager.page<EntryRow>(
        entryListing(view, "Story.timeline", undefined, byTime(args.order), conditions),
        args,
        id,
      );
    },
  };
}

/** A story is short: its entries are sorted. All else is read from indexes in order, range by range. */
function listing(view: View, { actors, story, types, time, order }: TimelineArgs): Listing {
  const name = "Query.timeline";
  const overlapping = overlaps(sql`s.earliest`, sql`s.latest`, time);
  if (story != null) {
    return entryListing(view, name, undefined, byTime(order), [
      isDated,
      ...entryConditions({ story, time }),
      ...oneOf(sql`s.type`, types),
      ...(actors ? [involves(view, actors)] : []),
    ]);
  }
  const typed = sql`unnest(${(types ?? dated).filter((type) => type !== "ACTOR")}::text[]::"EntryType"[]) typed (type)`;
  const spans = sql`${spanRanges(time)} range (span, low, high)`;
  const inRange = (key: Sql) => sql`${key} >= range.low AND ${key} < range.high`;
  if (!actors) {
    return entriesInRanges(view, name, byTime(order), sql`s."entryId"`, {
      each: sql`${typed} CROSS JOIN ${spans}`,
      from: sql`${view.tables.standing} s`,
      where: [
        sql`s.type = typed.type AND span_class(s.earliest, s.latest) = range.span`,
        inRange(sql`s."timeAsc"`),
        ...overlapping,
      ],
    });
  }
  const key = sql`i."timeAsc"`;
  return entriesInRanges(view, name, { name: "TIME", key, direction: order }, sql`i."entryId"`, {
    each: sql`unnest(${idsOf(actors)}) actor (id) CROSS JOIN ${typed} CROSS JOIN ${spans}`,
    from: sql`${view.tables.involvement} i JOIN ${view.tables.standing} s ON s."entryId" = i."entryId"`,
    where: [sql`i."sideId" = actor.id AND i.type = typed.type AND i.span = range.span`, inRange(key), ...overlapping],
  });
}

const involves = ({ tables }: View, actors: string[]) => sql`EXISTS (
  SELECT FROM ${tables.involvement} i WHERE i."entryId" = s."entryId" AND i."sideId" = ANY(${idsOf(actors)}))`;
