import { type Sql, sql, type View } from "./as-of.ts";
import { parent } from "./page-query.ts";

/** Subquery for the ids, `"actorId"`, of the participants of entry version `s`. */
export const participantsOf = ({ tables }: View): Sql =>
  sql`SELECT x."actorId" FROM ${tables.participation} x WHERE x."entryId" = s."entryId"`;

/** Subquery for the ids of the entries in which the parent actor participates. */
export const participatedInBy = ({ tables }: View): Sql =>
  sql`SELECT x."entryId" FROM ${tables.participation} x WHERE x."actorId" = ${parent}`;
