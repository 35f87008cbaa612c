import { idsOf } from "../actor/side.ts";
import type { EntryType } from "../database/generated/client.ts";
import { entryRanges } from "../entry/entry-ranges.ts";
import { byTime, entryConditions, entryListing, type EntryRow } from "../entry/entry.row.ts";
import { sql, type View } from "../graph/as-of.ts";
import { oneOf } from "../graph/condition.ts";
import type { PageArgs, Pager } from "../graph/page.ts";
import { type Listing, parent } from "../graph/page-query.ts";

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
      const told = sql`s."entryId" IN (SELECT f."factId" FROM ${view.tables.storyFact} f WHERE f."storyId" = ${parent})`;
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
  if (story == null) {
    const asked = (types ?? dated).filter((type) => type !== "ACTOR");
    const ranges = entryRanges(view, { types: asked, side: actors, time, direction: order, among: "dated" });
    return entryListing(view, name, undefined, byTime(order), [], ranges);
  }
  return entryListing(view, name, undefined, byTime(order), [
    isDated,
    ...entryConditions(view, { story, time }),
    ...oneOf(sql`s.type`, types),
    ...(actors ? [involves(view, actors)] : []),
  ]);
}

const involves = ({ tables }: View, actors: string[]) => sql`EXISTS (
  SELECT FROM ${tables.involvement} i WHERE i."entryId" = s."entryId" AND i."sideId" = ANY(${idsOf(actors)}))`;
