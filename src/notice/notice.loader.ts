import { idsOf, sideAmong, timeOf } from "../actor/side.ts";
import type { Notice } from "../database/generated/client.ts";
import { rangesUnder } from "../entry/entry-ranges.ts";
import { type Sql, sql, type View } from "../graph/as-of.ts";
import { many, one } from "../graph/batch.ts";
import { oneOf, within } from "../graph/condition.ts";
import type { PageArgs, Pager } from "../graph/page.ts";
import { parent } from "../graph/page-query.ts";
import { conflict } from "./conflict.ts";
import type { NoticeWhere } from "./notice.args.ts";

export type NoticeRow = Notice & { reportedAt: Date };

interface NoticeArgs extends PageArgs {
  where?: NoticeWhere | null;
}

/** Reads notices, by the time of their incidents. */
export function noticeLoader(view: View, pager: Pager) {
  const { tables } = view;
  const conditionsBy = (args: NoticeArgs) => (args.where ? conditionsOf(view, args.where) : []);
  const list = (name: string, args: NoticeArgs, conditions: Sql[], id?: string) =>
    pager.page<NoticeRow>(
      {
        name,
        columns: sql`n.*`,
        from: sql`${tables.notice} n JOIN ${tables.standing} s ON s."entryId" = n."incidentId"`,
        where: [...conditions, ...conditionsBy(args)],
        order: { name: "TIME", key: sql`s."timeAsc"`, direction: "ASC" },
        id: sql`n.id`,
      },
      args,
      id,
    );
  /** Of the notices that some sides had. */
  const listUnder = (name: string, sides: Sql, args: NoticeArgs, conditions: Sql[], id?: string) => {
    const { key, id: itemId, each, from, where } = rangesUnder(view, "INCIDENT", "ASC", sides);
    const notice = sql`${tables.notice} n`;
    return pager.page<NoticeRow>(
      {
        name,
        columns: sql`n.*`,
        from: notice,
        where: [sql`n.id = picked.id`],
        order: { name: "TIME", key, direction: "ASC" },
        id: itemId,
        ranges: {
          each,
          from: sql`${from} JOIN ${notice} ON n.id = ${itemId}`,
          where: [...where, ...conditions, ...conditionsBy(args)],
        },
      },
      args,
      id,
    );
  };
  return {
    byId: one<NoticeRow>(
      (ids) => view.rows(sql`SELECT n.* FROM ${tables.notice} n WHERE n.id = ANY(${ids}::uuid[])`),
      (row) => row.id,
    ),
    page: (args: NoticeArgs) =>
      args.where?.knowers
        ? listUnder("Query.notices", sql`unnest(${idsOf(args.where.knowers)})`, args, [])
        : list("Query.notices", args, []),
    byIncident: (id: string, args: NoticeArgs) => list("Incident.notices", args, [sql`n."incidentId" = ${parent}`], id),
    byKnower: (id: string, args: NoticeArgs) =>
      listUnder("Actor.notices", sql`(SELECT ${parent})`, args, [sql`n."knowerId" = ${parent}`], id),
    /** Those that cannot be true together with a notice, in the order of their reports. */
    conflicts: many<NoticeRow & { conflictsWith: string }>(
      (ids) =>
        view.rows(sql`SELECT n.*, own.id AS "conflictsWith" FROM ${tables.notice} own
          JOIN ${tables.notice} n ON ${conflict(sql`own`, sql`n`)}
          WHERE own.id = ANY(${ids}::uuid[]) ORDER BY n."reportedAt", n.id`),
      (row) => row.conflictsWith,
    ),
  };
}

const conditionsOf = (view: View, { knowers, timings, incidents, reported }: NoticeWhere): Sql[] => [
  ...(knowers ? [sideAmong(view, knowers, sql`SELECT n."knowerId" AS "actorId"`, timeOf(sql`s`))] : []),
  ...oneOf(sql`n.timing`, timings),
  ...(incidents
    ? [sql`EXISTS (SELECT FROM "Entry" x WHERE x.id = n."incidentId" AND x.slug = ANY(${incidents}::text[]))`]
    : []),
  ...within(sql`n."reportedAt"`, reported),
];
