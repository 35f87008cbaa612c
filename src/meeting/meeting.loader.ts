import type { Meeting, MeetingStatusChange } from "../database/generated/client.ts";
import { sideAmong, timeOf } from "../actor/side.ts";
import {
  entryById,
  entryBySlug,
  entryConditions,
  entryListing,
  entryOrder,
  type EntryRow,
  type TimeSpanRow,
} from "../entry/entry.row.ts";
import { type Sql, sql, type View } from "../graph/as-of.ts";
import { many } from "../graph/batch.ts";
import { condition, lookedUp, oneOf } from "../graph/condition.ts";
import type { PageArgs, Pager } from "../graph/page.ts";
import { parent } from "../graph/page-query.ts";
import { participantsOf, takenPartInBy } from "../participation/participants.ts";
import { askedBy, rangesBelow, type RangesBy, rangesFor, rangesNaming } from "../entry/entry-ranges.ts";
import type { MeetingOrder, MeetingWhere } from "./meeting.args.ts";

export type MeetingRow = EntryRow & Meeting;
export type StatusChangeRow = MeetingStatusChange & {
  reportedAt: Date;
  changed: TimeSpanRow | null;
  time: TimeSpanRow | null;
};

interface MeetingArgs extends PageArgs {
  where?: MeetingWhere | null;
  orderBy?: MeetingOrder | null;
}

/** Reads meetings, by time unless asked otherwise. */
export function meetingLoader(view: View, pager: Pager) {
  const list = (name: string, args: MeetingArgs, conditions: Sql[], id?: string, ranges?: RangesBy) => {
    const order = entryOrder(args.orderBy);
    const asked = args.where ? [condition(args.where, (where) => conditionsOf(view, where))] : [];
    const listing = entryListing(view, name, "MEETING", order, [...conditions, ...asked], ranges?.(order));
    return pager.page<MeetingRow>(listing, args, id);
  };
  const below = (name: string, ranges: typeof rangesBelow, ids: Sql) => (id: string, args: MeetingArgs) =>
    list(name, args, [], id, (order) => ranges(view, "MEETING", order, ids));
  return {
    byId: entryById<MeetingRow>(view, "MEETING"),
    bySlug: entryBySlug<MeetingRow>(view, "MEETING"),
    page: (args: MeetingArgs) =>
      list("Query.meetings", args, [], undefined, (order) =>
        rangesFor(
          view,
          "MEETING",
          order,
          askedBy(args.where, ({ agenda, participants }) => ({ headings: agenda, sides: [participants] })),
        ),
      ),
    byParticipant: below("Actor.meetings", rangesNaming, takenPartInBy(view)),
    withOnAgenda: below(
      "Incident.meetings",
      rangesBelow,
      sql`SELECT a."meetingId" FROM ${view.tables.agendaItem} a WHERE a."entryId" = ${parent}`,
    ),
    /** Every status it had, in the order in which the last one holds. */
    statusChanges: many<StatusChangeRow>(
      (ids) =>
        view.rows(sql`SELECT c.*, to_jsonb(changed) AS changed, to_jsonb(held) AS time FROM ${view.tables.statusChange} c
          LEFT JOIN "TimeSpan" changed ON changed.id = c."changedId" LEFT JOIN "TimeSpan" held ON held.id = c."timeId"
          WHERE c."meetingId" = ANY(${ids}::uuid[])
          ORDER BY c."reportedAt", coalesce(changed.earliest, changed.latest) NULLS FIRST, c.position, c.id`),
      (row) => row.meetingId,
    ),
  };
}

const conditionsOf = (view: View, where: MeetingWhere): Sql[] => [
  ...entryConditions(view, where),
  ...(where.participants ? [sideAmong(view, where.participants, participantsOf(view), timeOf(sql`s`))] : []),
  ...oneOf(sql`n.format`, where.formats),
  ...oneOf(sql`s.status`, where.statuses),
  ...(where.agenda
    ? [
        lookedUp(
          sql`${view.tables.agendaItem} a JOIN "Entry" x ON x.id = a."entryId" WHERE a."meetingId" = e.id AND x.slug = ANY(${where.agenda}::text[])`,
        ),
      ]
    : []),
];
