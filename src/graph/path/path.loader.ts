import type { RelationKind } from "../../database/generated/client.ts";
import { sql, type View } from "../../query/as-of.ts";
import { once } from "../../query/batch.ts";
import { refuseOutside } from "../../query/bounds.ts";
import type { Manner } from "./path-relation.ts";

export interface PathRow {
  length: number;
  steps: PathStepRow[];
}

/** An entry, and the relation that leads to it; the first has none. */
export type PathStepRow = { entryId: string } & (
  | { via: RelationKind; forward: boolean; manner: Manner; post: string | null }
  | { via: null; forward: null; manner: null; post: null }
);

interface PathArgs {
  from: string;
  to: string;
  maxLength: number;
  first: number;
}

const longestPath = 6;
const mostPaths = 20;

/** Reads chains of relations. */
export function pathLoader(view: View) {
  const entry = (slug: string) =>
    sql`(SELECT e.id FROM ${view.tables.standing} s JOIN "Entry" e ON e.id = s."entryId" WHERE e.slug = ${slug})`;
  return {
    /** The shortest from one entry to another, the shortest first, then by slugs; none where a slug is nobody's. */
    between: once(async ({ from, to, maxLength, first }: PathArgs): Promise<PathRow[]> => {
      refuseOutside("maxLength", maxLength, longestPath);
      refuseOutside("first", first, mostPaths);
      return view.rows(sql`SELECT path.length, path.steps FROM ${entry(from)} source CROSS JOIN ${entry(to)} target
        CROSS JOIN LATERAL paths_between(source.id, target.id, ${maxLength}::int, ${first}::int, ${view.asOf ?? null}::timestamptz)
          WITH ORDINALITY path (length, steps, place)
        ORDER BY path.place`);
    }),
  };
}
