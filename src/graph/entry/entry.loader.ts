import type { EntryType } from "../../database/generated/client.ts";
import { type Sql, sql, type View } from "../../query/as-of.ts";
import { one } from "../../query/batch.ts";
import { oneOf } from "../../query/condition.ts";
import { rangesOf } from "../../query/entry-ranges.ts";
import { parent } from "../../query/page-query.ts";
import type { PageArgs, Pager } from "../../query/page.ts";
import { inParentStory } from "../../query/story-entries.ts";
import { byTime, entryById, entryBySlug, entryListing, type EntryRow } from "./entry.row.ts";

interface EntryArgs extends PageArgs {
  types?: EntryType[] | null;
}

/** Reads entries of all types together. */
export function entryLoader(view: View, pager: Pager) {
  const below = (name: string, ids: Sql) => (id: string, args: EntryArgs) => {
    const ranges = rangesOf(view, byTime(), ids);
    return pager.page<EntryRow>(
      entryListing(view, name, undefined, byTime(), oneOf(sql`s.type`, args.types), ranges),
      args,
      id,
    );
  };
  return {
    byId: entryById<EntryRow>(view),
    bySlug: entryBySlug<EntryRow>(view),
    /** What a statement is about, in time order. */
    aboutOf: below(
      "Statement.about",
      sql`SELECT a."entryId" FROM ${view.tables.about} a WHERE a."statementId" = ${parent}`,
    ),
    /** A meeting's agenda, in time order. */
    agendaOf: below(
      "Meeting.agenda",
      sql`SELECT a."entryId" FROM ${view.tables.agendaItem} a WHERE a."meetingId" = ${parent}`,
    ),
    /** All that a story tells of, in time order. */
    ofStory: below("Story.entries", inParentStory(view)),
    /** What rests on an article, in time order. */
    ofArticle: below("Article.entries", sql`SELECT entries_resting_on(${parent}, ${view.instant})`),
    /** The GraphQL type of what has an id; null of an id that nothing has. */
    typeOf: one<{ id: string; type: NodeType }>(
      (ids) => view.rows(typesOf(view, ids)),
      (row) => row.id,
    ),
  };
}

type NodeType =
  | "Actor"
  | "Statement"
  | "Incident"
  | "Meeting"
  | "Notice"
  | "Link"
  | "Article"
  | "Evidence"
  | "UnnamedSource"
  | "Story";

function typesOf({ tables }: View, ids: string[]): Sql {
  const some = (type: string, table: Sql) => sql`SELECT x.id, ${type} FROM ${table} x WHERE x.id = ANY(asked.ids)`;
  return sql`SELECT found.* FROM (SELECT ${ids}::uuid[]) asked (ids), LATERAL (
    SELECT "entryId", initcap(type::text) FROM ${tables.standing} s WHERE "entryId" = ANY(asked.ids)
    UNION ALL ${some("Notice", tables.notice)}
    UNION ALL ${some("Link", tables.link)}
    UNION ALL ${some("Article", tables.article)}
    UNION ALL ${some("Evidence", tables.evidence)}
    UNION ALL ${some("UnnamedSource", tables.source)}
    UNION ALL ${some("Story", tables.story)}
  ) found (id, type)`;
}
