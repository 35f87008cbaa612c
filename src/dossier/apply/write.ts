import { type Rows, tableNames } from "../plan/tables.ts";
import type { Difference } from "./difference.ts";
import { deleteRows, insertRows, type Transaction, updateRows } from "./rows.ts";

/** Makes the rows that are there those that are stated; what is unstated stays. Tells of each few thousand inserted. */
export async function writeDifference(
  transaction: Transaction,
  { tables }: Difference,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const total = tableNames.reduce((sum, table) => sum + tables[table].insert.length, 0);
  let done = 0;
  const advance = (count: number) => onProgress((done += count), total);
  for (const table of tableNames.toReversed()) await deleteRows(transaction, table, tables[table].remove);
  for (const table of tableNames) {
    const rows = table === "Evidence" ? tables.Evidence.insert.map(unchecked) : tables[table].insert;
    await insertRows(transaction, table, rows, advance);
    await updateRows(transaction, table, tables[table].update);
  }
}

/** Evidence is unchecked until a text is at hand. */
function unchecked(evidence: Rows["Evidence"]): Rows["Evidence"] {
  return { ...{ anchor: "UNCHECKED" }, ...evidence };
}
