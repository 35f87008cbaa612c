import type { Database } from "../../database/open.ts";
import { type Sql, sql } from "../../query/as-of.ts";

export interface PlanNode {
  "Node Type": string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Index Recheck"?: number;
  Plans?: PlanNode[];
}

/** Those that read a table; what a bitmap of an index finds, its heap scan reads. */
const scans = /^(Seq|Index|Index Only|Bitmap Heap|Tid|Tid Range|Sample) Scan$/;

/**
 * How many rows a statement reads, those included that it reads only to leave out: as its plan tells, or by what the server
 * counts when that is more, for a plan does not tell what functions read. The server counts nothing of index-only scans.
 */
export async function rowsRead(client: Database["client"], query: Sql): Promise<number> {
  return client.$transaction(
    async (transaction) => {
      const counted = async () => (await transaction.$queryRaw<[{ rows: number }]>(counters))[0].rows;
      const before = await counted();
      const [{ "QUERY PLAN": explained }] = await transaction.$queryRaw<[Explained]>(
        sql`EXPLAIN (ANALYZE, FORMAT JSON, TIMING OFF) ${query}`,
      );
      return Math.max(rowsOf(explained[0].Plan), (await counted()) - before);
    },
    { timeout: 120_000 },
  );
}

interface Explained {
  "QUERY PLAN": [{ Plan: PlanNode }];
}

const counters = sql`SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::float AS rows FROM pg_stat_xact_user_tables`;

/** The rows that a plan's scans read, over all loops. */
export function rowsOf(node: PlanNode): number {
  const { "Rows Removed by Filter": filtered = 0, "Rows Removed by Index Recheck": rechecked = 0 } = node;
  const own = scans.test(node["Node Type"]) ? (node["Actual Rows"] + filtered + rechecked) * node["Actual Loops"] : 0;
  return (node.Plans ?? []).reduce((sum, part) => sum + rowsOf(part), own);
}
