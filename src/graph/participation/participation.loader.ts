import type { Participation } from "../../database/generated/client.ts";
import { sql, type View } from "../../query/as-of.ts";
import { many } from "../../query/batch.ts";

export type ParticipationRow = Participation & { reportedAt: Date };

/** Reads who takes part in incidents and meetings. */
export function participationLoader(view: View) {
  return {
    /** In the order of the dossier. */
    byEntry: many<ParticipationRow>(
      (ids) =>
        view.rows(sql`SELECT x.* FROM ${view.tables.participation} x
          WHERE x."entryId" = ANY(${ids}::uuid[]) ORDER BY x."reportedAt", x.position, x.id`),
      (row) => row.entryId,
    ),
  };
}
