import type { Place } from "../../database/generated/client.ts";
import type { View } from "../../query/as-of.ts";
import { one } from "../../query/batch.ts";

export type PlaceRow = Place;

/** Reads places. */
export function placeLoader(view: View) {
  return {
    byId: one<PlaceRow>(
      (ids) => view.records(({ place }) => place.findMany({ where: { id: { in: ids } } })),
      (row) => row.id,
    ),
  };
}
