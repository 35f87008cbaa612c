import type { Notice } from "../../database/generated/client.ts";
import { type Sql, sql, type View } from "../../query/as-of.ts";
import { many, one } from "../../query/batch.ts";
import { oneOf, within } from "../../query/condition.ts";
import { rangesUnder } from "../../query/entry-ranges.ts";
import { parent } from "../../query/page-query.ts";
import type { PageArgs, Pager } from "../../query/page.ts";
import { idsOf, sideAmong, timeOf } from "../../query/sides.ts";
import { conflict } from "./conflict.ts";
import type { NoticeWhere } from "./notice.args.ts";

export type NoticeRow = Notice & { reportedAt: Date };

interface NoticeArgs extends PageArgs {
  where?: NoticeWhere | null;
}

/** Reads notices, by the time of their incidents. */
export function noticeLoader(view: View, pager: Pager) {
  const { tables } = view;
  const notice = sql`${tables.notice} n`;
  const byTime = (key: Sql) => ({ name: "TIME", key, direction: "ASC" as const });
  /** Of all notices; or of those that some sides had, for which a query gives the ids. */
  const list = (name: string, args: NoticeArgs, conditions: Sql[], id?: string, sides?: Sql) => {
    const where = [...conditions, ...(args.where ? conditionsOf(view, args.where) : [])];
    const listed = { name, columns: sql`n.*` };
    if (!sides) {
      const from = sql`${notice} JOIN ${tables.standing} s ON s."entryId" = n."incidentId"`;
      const listing = { ...listed, from, where, order: byTime(sql`s."timeAsc"`), id: sql`n.id` };
      return pager.page<NoticeRow>(listing, args, id);
    }
    const under = rangesUnder(view, "INCIDENT", "ASC", sides);
    const listing = {
      ...listed,
      from: notice,
      where: [sql`n.id = picked.id`],
      order: byTime(under.key),
      id: under.id,
      ranges: {
        each: under.each,
        from: sql`${under.from} JOIN ${notice} ON n.id = ${under.id}`,
        where: [...under.where, ...where],
      },
    };
    return pager.page<NoticeRow>(listing, args, id);
  };
  return {
    byId: one<NoticeRow>(
      (ids) => view.rows(sql`SELECT n.* FROM ${tables.notice} n WHERE n.id = ANY(${ids}::uuid[])`),
      (row) => row.id,
    ),
    page: (args: NoticeArgs) => {
      const knowers = args.where?.knowers;
      return list("Query.notices", args, [], undefined, knowers ? sql`unnest(${idsOf(knowers)})` : undefined);
    },
    byIncident: (id: string, args: NoticeArgs) => list("Incident.notices", args, [sql`n."incidentId" = ${parent}`], id),
    byKnower: (id: string, args: NoticeArgs) =>
      list("Actor.notices", args, [sql`n."knowerId" = ${parent}`], id, sql`(SELECT ${parent})`),
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
