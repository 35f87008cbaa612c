import type { UnnamedSource } from "../../database/generated/client.ts";
import { sql, type View } from "../../query/as-of.ts";
import { one } from "../../query/batch.ts";

export type SourceRow = UnnamedSource;

/** Reads unnamed sources. */
export function sourceLoader(view: View) {
  return {
    byId: one<SourceRow>(
      (ids) => view.rows(sql`SELECT u.* FROM ${view.tables.source} u WHERE u.id = ANY(${ids}::uuid[])`),
      (row) => row.id,
    ),
  };
}
