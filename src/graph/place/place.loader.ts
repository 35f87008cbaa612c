import type { Place } from "../../database/generated/client.ts";
import { sql, type View } from "../../query/as-of.ts";
import { one } from "../../query/batch.ts";

export type PlaceRow = Place;

/** Reads places. */
export function placeLoader(view: View) {
  return {
    byId: one<PlaceRow>(
      (ids) => view.rows(sql`SELECT * FROM "Place" WHERE id = ANY(${ids}::uuid[])`),
      (row) => row.id,
    ),
  };
}
