import { type Sql, sql, type View } from "../graph/as-of.ts";
import { parent } from "../graph/page-query.ts";

/** Those who take part in the entry of standing `s`, as a query for their ids, `"actorId"`. */
export const participantsOf = ({ tables }: View): Sql =>
  sql`SELECT x."actorId" FROM ${tables.participation} x WHERE x."entryId" = s."entryId"`;

/** That the parent takes part in the entry of standing `s`. */
export const hasPartIn = ({ tables }: View): Sql =>
  sql`EXISTS (SELECT FROM ${tables.participation} x WHERE x."entryId" = s."entryId" AND x."actorId" = ${parent})`;
