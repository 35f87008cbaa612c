import { type Sql, sql, type View } from "../graph/as-of.ts";
import { parent } from "../graph/page-query.ts";

/** What the story of a slug tells of, as a query for the ids. */
export const toldIn = ({ tables }: View, slug: string): Sql =>
  sql`SELECT f."factId" FROM ${tables.story} y JOIN ${tables.storyFact} f ON f."storyId" = y.id WHERE y.slug = ${slug}`;

/** What the story that is the parent tells of, likewise. */
export const toldInParent = ({ tables }: View): Sql =>
  sql`SELECT f."factId" FROM ${tables.storyFact} f WHERE f."storyId" = ${parent}`;
