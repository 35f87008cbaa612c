import { type Sql, sql, type View } from "./as-of.ts";
import { parent } from "./page-query.ts";

/** Subquery for the ids of the facts in the story with this slug. */
export const inStory = ({ tables }: View, slug: string): Sql =>
  sql`SELECT f."factId" FROM ${tables.story} y JOIN ${tables.storyFact} f ON f."storyId" = y.id WHERE y.slug = ${slug}`;

/** Subquery for the ids of the facts in the parent story. */
export const inParentStory = ({ tables }: View): Sql =>
  sql`SELECT f."factId" FROM ${tables.storyFact} f WHERE f."storyId" = ${parent}`;
