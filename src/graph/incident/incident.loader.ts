import type { Assessment, EventCode, Incident } from "../../database/generated/client.ts";
import { type Sql, sql, type View } from "../../query/as-of.ts";
import { many } from "../../query/batch.ts";
import { oneOf } from "../../query/condition.ts";
import { askedBy, rangesFor, rangesNaming } from "../../query/entry-ranges.ts";
import type { Pager } from "../../query/page.ts";
import { participantsOf, participatedInBy } from "../../query/participants.ts";
import { sideAmong, timeOf } from "../../query/sides.ts";
import { type EntryListArgs, entryLists } from "../entry/entry-lists.ts";
import { entryById, entryBySlug, entryConditions, type EntryRow } from "../entry/entry.row.ts";
import type { IncidentWhere } from "./incident.args.ts";

export type IncidentRow = EntryRow & Incident;
export type AssessmentRow = Assessment & { reportedAt: Date };

type IncidentArgs = EntryListArgs<IncidentWhere>;

/** Reads incidents, by time unless asked otherwise. */
export function incidentLoader(view: View, pager: Pager) {
  const list = entryLists<IncidentRow, IncidentWhere>(view, pager, "INCIDENT", (where) => conditionsOf(view, where));
  return {
    byId: entryById<IncidentRow>(view, "INCIDENT"),
    bySlug: entryBySlug<IncidentRow>(view, "INCIDENT"),
    page: (args: IncidentArgs) =>
      list("Query.incidents", args, (order) =>
        rangesFor(
          view,
          "INCIDENT",
          order,
          askedBy(args.where, ({ participants }) => ({ sides: [participants] })),
        ),
      ),
    byParticipant: (id: string, args: IncidentArgs) =>
      list("Actor.incidents", args, (order) => rangesNaming(view, "INCIDENT", order, participatedInBy(view)), id),
    codes: many<EventCode>(
      (ids) =>
        view.records(({ eventCode }) =>
          eventCode.findMany({ where: { incidentId: { in: ids } }, orderBy: { position: "asc" } }),
        ),
      (row) => row.incidentId,
    ),
    /** Every assessment, in the order in which the last one holds. */
    assessments: many<AssessmentRow>(
      (ids) =>
        view.rows(sql`SELECT a.* FROM ${view.tables.assessment} a
          WHERE a."incidentId" = ANY(${ids}::uuid[]) ORDER BY a."reportedAt", a.position, a.id`),
      (row) => row.incidentId,
    ),
  };
}

const conditionsOf = (view: View, where: IncidentWhere): Sql[] => [
  ...entryConditions(view, where),
  ...(where.participants ? [sideAmong(view, where.participants, participantsOf(view), timeOf(sql`s`))] : []),
  ...oneOf(sql`n."incidentKind"`, where.incidentKinds),
  ...oneOf(sql`s.occurrence`, where.occurrences),
  ...oneOf(sql`s.verification`, where.verifications),
];
