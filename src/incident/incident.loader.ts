import type { Assessment, EventCode, Incident } from "../database/generated/client.ts";
import { sideAmong, timeOf } from "../actor/side.ts";
import {
  entryById,
  entryBySlug,
  entryConditions,
  entryListing,
  entryOrder,
  type EntryRow,
} from "../entry/entry.row.ts";
import { type Sql, sql, type View } from "../graph/as-of.ts";
import { many } from "../graph/batch.ts";
import { condition, oneOf } from "../graph/condition.ts";
import type { PageArgs, Pager } from "../graph/page.ts";
import { participantsOf, takenPartInBy } from "../participation/participants.ts";
import { askedBy, type RangesBy, rangesFor, rangesNaming } from "../entry/entry-ranges.ts";
import type { IncidentOrder, IncidentWhere } from "./incident.args.ts";

export type IncidentRow = EntryRow & Incident;
export type AssessmentRow = Assessment & { reportedAt: Date };

interface IncidentArgs extends PageArgs {
  where?: IncidentWhere | null;
  orderBy?: IncidentOrder | null;
}

/** Reads incidents, by time unless asked otherwise. */
export function incidentLoader(view: View, pager: Pager) {
  const list = (name: string, args: IncidentArgs, conditions: Sql[], id?: string, ranges?: RangesBy) => {
    const order = entryOrder(args.orderBy);
    const asked = args.where ? [condition(args.where, (where) => conditionsOf(view, where))] : [];
    const listing = entryListing(view, name, "INCIDENT", order, [...conditions, ...asked], ranges?.(order));
    return pager.page<IncidentRow>(listing, args, id);
  };
  return {
    byId: entryById<IncidentRow>(view, "INCIDENT"),
    bySlug: entryBySlug<IncidentRow>(view, "INCIDENT"),
    page: (args: IncidentArgs) =>
      list("Query.incidents", args, [], undefined, (order) =>
        rangesFor(
          view,
          "INCIDENT",
          order,
          askedBy(args.where, ({ participants }) => ({ sides: [participants] })),
        ),
      ),
    byParticipant: (id: string, args: IncidentArgs) =>
      list("Actor.incidents", args, [], id, (order) => rangesNaming(view, "INCIDENT", order, takenPartInBy(view))),
    codes: many<EventCode>(
      (ids) => view.rows(sql`SELECT * FROM "EventCode" WHERE "incidentId" = ANY(${ids}::uuid[]) ORDER BY position`),
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
