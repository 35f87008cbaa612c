import type { Session } from "./session.ts";

interface Index {
  name: string;
  onTable: string;
  definition: string;
}

/** What is derived of one fact is found by the indexes of this table, while it is filled. */
const readWhileFilled = "Ground";

/** Makes the indexes of some tables again. */
export type MakeIndexes = (tables: (table: string) => boolean) => Promise<void>;

/**
 * Drops the indexes that stand for no constraint, and gives what makes those of some tables again: one that is built over all
 * rows at once takes a fraction of the time. A table of which this transaction has updated rows keeps its own, for one made
 * after that would not serve this transaction.
 */
export async function dropIndexes(session: Session): Promise<MakeIndexes> {
  const indexes = await session.run<Index>(`
    SELECT i.indexrelid::regclass::text AS name, c.relname AS "onTable", pg_get_indexdef(i.indexrelid) AS definition
    FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
    WHERE c.relnamespace = 'public'::regnamespace AND pg_stat_get_xact_tuples_updated(c.oid) = 0
      AND c.relname <> '${readWhileFilled}'
      AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid)`);
  for (const { name } of indexes) await session.run(`DROP INDEX ${name}`);
  return async (tables) => {
    for (const { definition } of indexes.filter(({ onTable }) => tables(onTable))) await session.run(definition);
  };
}
