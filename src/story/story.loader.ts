import type { Story } from "../database/generated/client.ts";
import { type Sql, sql, type View } from "../graph/as-of.ts";
import { many, one } from "../graph/batch.ts";
import type { PageArgs, Pager } from "../graph/page.ts";
import { parent } from "../graph/page-query.ts";

export type StoryRow = Story;

/** Reads stories, by title. */
export function storyLoader(view: View, pager: Pager) {
  const list = (name: string, args: PageArgs, conditions: Sql[], id?: string) =>
    pager.page<StoryRow>(
      {
        name,
        columns: sql`y.*`,
        from: sql`${view.tables.story} y`,
        where: conditions,
        order: { name: "TITLE", key: sql`y."titleKey"`, direction: "ASC" },
        id: sql`y.id`,
      },
      args,
      id,
    );
  const by = (among: (keys: string[]) => Sql, keyOf: (row: StoryRow) => string) =>
    one<StoryRow>((keys) => view.rows(sql`SELECT y.* FROM ${view.tables.story} y WHERE ${among(keys)}`), keyOf);
  return {
    byId: by(
      (ids) => sql`y.id = ANY(${ids}::uuid[])`,
      (row) => row.id,
    ),
    bySlug: by(
      (slugs) => sql`y.slug = ANY(${slugs}::text[])`,
      (row) => row.slug,
    ),
    page: (args: PageArgs) => list("Query.stories", args, []),
    ofEntry: (id: string, args: PageArgs) =>
      list(
        "Entry.stories",
        args,
        [sql`y.id IN (SELECT f."storyId" FROM ${view.tables.storyFact} f WHERE f."factId" = ${parent})`],
        id,
      ),
    /** How many of its facts were first reported at each instant, in order. */
    reports: many<{ storyId: string; reportedAt: Date; facts: number }>(
      (ids) =>
        view.rows(sql`SELECT f."storyId", r."reportedAt", count(*)::int AS facts FROM ${view.tables.storyFact} f JOIN ${view.tables.fact} r ON r.id = f."factId"
          WHERE f."storyId" = ANY(${ids}::uuid[]) GROUP BY f."storyId", r."reportedAt" ORDER BY r."reportedAt"`),
      (row) => row.storyId,
    ),
  };
}
