import type { Article } from "../../database/generated/client.ts";
import { type Sql, sql, type View } from "../../query/as-of.ts";
import { many, one } from "../../query/batch.ts";
import { parent } from "../../query/page-query.ts";
import type { PageArgs, Pager } from "../../query/page.ts";
import type { TimeSpanRow } from "../entry/entry.row.ts";

export type ArticleRow = Article & { published: TimeSpanRow };

/** Reads articles, the newest first. */
export function articleLoader(view: View, pager: Pager) {
  const columns = sql`a.*, to_jsonb(t) AS published`;
  const from = sql`${view.tables.article} a JOIN "TimeSpan" t ON t.id = a."publishedId"`;
  const list = (name: string, args: PageArgs, where: Sql[], id?: string) => {
    const order = { name: "TIME", key: sql`a."timeKey"`, direction: "DESC" as const };
    return pager.page<ArticleRow>({ name, columns, from, where, order, id: sql`a.id` }, args, id);
  };
  const by = (among: (keys: string[]) => Sql, keyOf: (row: ArticleRow) => string | null) =>
    one<ArticleRow>(
      (keys) => view.rows(sql`SELECT ${columns} FROM ${from} WHERE ${among(keys)}`),
      (row) => keyOf(row) ?? "",
    );
  return {
    byId: by(
      (ids) => sql`a.id = ANY(${ids}::uuid[])`,
      (row) => row.id,
    ),
    bySlug: by(
      (slugs) => sql`a.slug = ANY(${slugs}::text[])`,
      (row) => row.slug,
    ),
    byUrl: by(
      (urls) => sql`a.url = ANY(${urls}::text[])`,
      (row) => row.url,
    ),
    page: (args: PageArgs) => list("Query.articles", args, []),
    ofStory: (id: string, args: PageArgs) =>
      list(
        "Story.articles",
        args,
        [sql`a.id IN (SELECT c."articleId" FROM ${view.tables.storyArticle} c WHERE c."storyId" = ${parent})`],
        id,
      ),
    /** Those that an article relays, in the order of the dossier. */
    relays: many<ArticleRow & { relayedBy: string }>(
      (ids) =>
        view.rows(sql`SELECT ${columns}, r."articleId" AS "relayedBy" FROM ${from} JOIN ${view.tables.relay} r ON r."relayedId" = a.id
          WHERE r."articleId" = ANY(${ids}::uuid[]) ORDER BY r.position`),
      (row) => row.relayedBy,
    ),
  };
}
