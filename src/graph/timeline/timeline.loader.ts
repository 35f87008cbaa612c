import type { EntryType } from "../../database/generated/client.ts";
import { sql, type View } from "../../query/as-of.ts";
import { oneOf, overlaps } from "../../query/condition.ts";
import { entryRanges, involves, rangesOf } from "../../query/entry-ranges.ts";
import type { Listing } from "../../query/page-query.ts";
import type { PageArgs, Pager } from "../../query/page.ts";
import { inStory, inParentStory } from "../../query/story-entries.ts";
import { byTime, entryListing, type EntryRow } from "../entry/entry.row.ts";

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
      const order = byTime(args.order);
      const conditions = [isDated, ...oneOf(sql`s.type`, args.types)];
      const ranges = rangesOf(view, order, inParentStory(view));
      return pager.page<EntryRow>(entryListing(view, "Story.timeline", undefined, order, conditions, ranges), args, id);
    },
  };
}

/** A story is short: its entries are sorted. All else is read from indexes in order, range by range. */
function listing(view: View, { actors, story, types, time, order }: TimelineArgs): Listing {
  const name = "Query.timeline";
  if (story == null) {
    const asked = (types ?? dated).filter((type) => type !== "ACTOR");
    const ranges = entryRanges(view, {
      types: asked,
      sides: actors ? [actors] : [],
      time,
      direction: order,
      among: "dated",
    });
    return entryListing(view, name, undefined, byTime(order), [], ranges);
  }
  const conditions = [
    isDated,
    ...overlaps(sql`s.earliest`, sql`s.latest`, time),
    ...oneOf(sql`s.type`, types),
    ...(actors ? [involves(view, sql`s."entryId"`, actors)] : []),
  ];
  const ranges = rangesOf(view, byTime(order), inStory(view, story));
  return entryListing(view, name, undefined, byTime(order), conditions, ranges);
}
