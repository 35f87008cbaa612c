import type { Link, LinkType } from "../../database/generated/client.ts";
import { sql, type View } from "../../query/as-of.ts";
import { one } from "../../query/batch.ts";
import { oneOf } from "../../query/condition.ts";
import { parent } from "../../query/page-query.ts";
import type { PageArgs, Pager } from "../../query/page.ts";

export type LinkRow = Link & { reportedAt: Date };

interface LinkArgs extends PageArgs {
  types?: LinkType[] | null;
  direction: "OUT" | "IN" | "ANY";
}

/** Reads links, by their report. */
export function linkLoader(view: View, pager: Pager) {
  const ends = {
    OUT: sql`l."fromId" = ${parent}`,
    IN: sql`l."toId" = ${parent}`,
    ANY: sql`(l."fromId" = ${parent} OR l."toId" = ${parent})`,
  };
  return {
    byId: one<LinkRow>(
      (ids) => view.rows(sql`SELECT l.* FROM ${view.tables.link} l WHERE l.id = ANY(${ids}::uuid[])`),
      (row) => row.id,
    ),
    /** Those that start from an entry, lead to it, or either. */
    ofEntry: (id: string, args: LinkArgs) =>
      pager.page<LinkRow>(
        {
          name: "Entry.links",
          columns: sql`l.*`,
          from: sql`${view.tables.link} l`,
          where: [ends[args.direction], ...oneOf(sql`l.type`, args.types)],
          order: { name: "REPORTED", key: sql`instant_key(l."reportedAt")`, direction: "ASC" },
          id: sql`l.id`,
        },
        args,
        id,
      ),
  };
}
