import type { Story } from "../../database/generated/client.ts";
import { type Sql, sql, type View } from "../../query/as-of.ts";
import { many, one } from "../../query/batch.ts";
import { parent } from "../../query/page-query.ts";
import type { PageArgs, Pager } from "../../query/page.ts";

export type StoryRow = Story;

/** Reads stories, by title. */
export function storyLoader(view: View, pager: Pager) {
  const { story, storyFact } = view.tables;
  const columns = sql`y.*`;
  const byTitle = (key: Sql) => ({ name: "TITLE", key, direction: "ASC" as const });
  const by = (among: (keys: string[]) => Sql, keyOf: (row: StoryRow) => string) =>
    one<StoryRow>((keys) => view.rows(sql`SELECT y.* FROM ${story} y WHERE ${among(keys)}`), keyOf);
  return {
    byId: by(
      (ids) => sql`y.id = ANY(${ids}::uuid[])`,
      (row) => row.id,
    ),
    bySlug: by(
      (slugs) => sql`y.slug = ANY(${slugs}::text[])`,
      (row) => row.slug,
    ),
    page: (args: PageArgs) =>
      pager.page<StoryRow>(
        {
          name: "Query.stories",
          columns,
          from: sql`${story} y`,
          where: [],
          order: byTitle(sql`y."titleKey"`),
          id: sql`y.id`,
        },
        args,
      ),
    ofEntry: (id: string, args: PageArgs) =>
      pager.page<StoryRow>(
        {
          name: "Entry.stories",
          columns,
          from: sql`${story} y`,
          where: [sql`y.id = picked.id`],
          order: byTitle(sql`f."titleKey"`),
          id: sql`f."storyId"`,
          ranges: {
            each: sql`(SELECT) one`,
            from: sql`${storyFact} f JOIN ${story} y ON y.id = f."storyId"`,
            where: [sql`f."factId" = ${parent}`],
          },
        },
        args,
        id,
      ),
    /** How many of its facts were first reported at each instant, in order. */
    reports: many<{ storyId: string; reportedAt: Date; facts: number }>(
      (ids) =>
        view.rows(sql`SELECT f."storyId", r."reportedAt", count(*)::int AS facts FROM ${storyFact} f JOIN ${view.tables.fact} r ON r.id = f."factId"
          WHERE f."storyId" = ANY(${ids}::uuid[]) GROUP BY f."storyId", r."reportedAt" ORDER BY r."reportedAt"`),
      (row) => row.storyId,
    ),
  };
}
