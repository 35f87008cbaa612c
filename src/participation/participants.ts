import { type Sql, sql, type View } from "../graph/as-of.ts";
import { parent } from "../graph/page-query.ts";

/** Those who take part in the entry of standing `s`, as a query for their ids, `"actorId"`. */
export const participantsOf = ({ tables }: View): Sql =>
  sql`SELECT x."actorId" FROM ${tables.participation} x WHERE x."entryId" = s."entryId"`;

/** The entries in which the parent takes part, as a query for their ids. */
export const takenPartInBy = ({ tables }: View): Sql =>
  sql`SELECT x."entryId" FROM ${tables.participation} x WHERE x."actorId" = ${parent}`;
