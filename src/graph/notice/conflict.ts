import type { NoticeTiming } from "../../database/generated/client.ts";
import { type Sql, sql } from "../../query/as-of.ts";

/** That two notices of the same knower and incident cannot be true together: NONE agrees with DURING and AFTER, UNKNOWN with all. */
export const conflict = (one: Sql, other: Sql): Sql => sql`
  ${one}."incidentId" = ${other}."incidentId" AND ${one}."knowerId" = ${other}."knowerId" AND ${one}.timing <> ${other}.timing
  AND NOT (${agree(sql`${one}.timing`, sql`${other}.timing`)})`;

/** The timings that can be true together with NONE: to learn of it later is to have had no notice. */
const withoutNotice: NoticeTiming[] = ["NONE", "DURING", "AFTER"];

/** That two timings, which differ, can be true together. */
const agree = (one: Sql, other: Sql): Sql => sql`
  'UNKNOWN' IN (${one}, ${other})
  OR 'NONE' IN (${one}, ${other}) AND ${one}::text = ANY(${withoutNotice}) AND ${other}::text = ANY(${withoutNotice})`;
