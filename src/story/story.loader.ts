import type { Story } from "../database/generated/client.ts";
import { type Sql, sql, type View } from "../graph/as-of.ts";
import { many, one } from "../graph/batch.ts";
import type { PageArgs, Pager } from "../graph/page.ts";
import { parent } from "../graph/page-query.ts";

export type StoryRow = Story;

/** Reads stories, by title. A story is seen once any of its entries is. */
export function storyLoader(view: View, pager: Pager) {
  const seen = sql`EXISTS (SELECT FROM "StoryFact" f JOIN ${view.tables.standing} s ON s."entryId" = f."factId" WHERE f."storyId" = y.id)`;
  const list = (name: string, args: PageArgs, conditions: Sql[], id?: string) =>
    pager.page<StoryRow>(
      {
        name,
        columns: sql`y.*`,
        from: sql`"Story" y`,
        where: [seen, ...conditions],
        order: { name: "TITLE", key: sql`y."titleKey"`, direction: "ASC" },
        id: sql`y.id`,
      },
      args,
      id,
    );
  const by = (among: (keys: string[]) => Sql, keyOf: (row: StoryRow) => string) =>
    one<StoryRow>((keys) => view.rows(sql`SELECT y.* FROM "Story" y WHERE ${among(keys)} AND ${seen}`), keyOf);
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
      list("Entry.stories", args, [sql`y.id IN (SELECT "storyId" FROM "StoryFact" WHERE "factId" = ${parent})`], id),
    /** How many of its facts were first reported at each instant, in order. */
    reports: many<{ storyId: string; reportedAt: Date; facts: number }>(
      (ids) =>
        view.rows(sql`SELECT f."storyId", r."reportedAt", count(*)::int AS facts FROM "StoryFact" f JOIN ${view.tables.fact} r ON r.id = f."factId"
          WHERE f."storyId" = ANY(${ids}::uuid[]) GROUP BY f."storyId", r."reportedAt" ORDER BY r."reportedAt"`),
      (row) => row.storyId,
    ),
  };
}
