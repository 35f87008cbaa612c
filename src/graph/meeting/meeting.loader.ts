import type { Meeting, MeetingStatusChange } from "../../database/generated/client.ts";
import { type Sql, sql, type View } from "../../query/as-of.ts";
import { many } from "../../query/batch.ts";
import { lookedUp, oneOf } from "../../query/condition.ts";
import { askedBy, rangesBelow, rangesFor, rangesNaming } from "../../query/entry-ranges.ts";
import { parent } from "../../query/page-query.ts";
import type { Pager } from "../../query/page.ts";
import { participantsOf, participatedInBy } from "../../query/participants.ts";
import { sideAmong, timeOf } from "../../query/sides.ts";
import { type EntryListArgs, entryLists } from "../entry/entry-lists.ts";
import { entryById, entryBySlug, entryConditions, type EntryRow, type TimeSpanRow } from "../entry/entry.row.ts";
import type { MeetingWhere } from "./meeting.args.ts";

export type MeetingRow = EntryRow & Meeting;
export type StatusChangeRow = MeetingStatusChange & {
  reportedAt: Date;
  changed: TimeSpanRow | null;
  time: TimeSpanRow | null;
};

type MeetingArgs = EntryListArgs<MeetingWhere>;

/** Reads meetings, by time unless asked otherwise. */
export function meetingLoader(view: View, pager: Pager) {
  const list = entryLists<MeetingRow, MeetingWhere>(view, pager, "MEETING", (where) => conditionsOf(view, where));
  const below = (name: string, ranges: typeof rangesBelow, ids: Sql) => (id: string, args: MeetingArgs) =>
    list(name, args, (order) => ranges(view, "MEETING", order, ids), id);
  return {
    byId: entryById<MeetingRow>(view, "MEETING"),
    bySlug: entryBySlug<MeetingRow>(view, "MEETING"),
    page: (args: MeetingArgs) =>
      list("Query.meetings", args, (order) =>
        rangesFor(
          view,
          "MEETING",
          order,
          askedBy(args.where, ({ agenda, participants }) => ({ headings: agenda, sides: [participants] })),
        ),
      ),
    byParticipant: below("Actor.meetings", rangesNaming, participatedInBy(view)),
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
