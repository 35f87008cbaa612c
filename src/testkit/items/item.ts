import { v5 } from "uuid";
import type { Database } from "../../database/open.ts";
import { type Rows, type TableName, tableNames } from "../../dossier/plan/tables.ts";

type RowsByTable = { [Table in TableName]?: Rows[Table][] };

/** Something that a test wants in its database: its rows, and the other items that they refer to. */
export interface Item {
  id: string;
  rows: RowsByTable;
  needs: Item[];
}

let made = 0;

/** A fresh id, and the number that it was made of; the same ones in every run of a test file. */
export function next(): { id: string; number: number } {
  made += 1;
  return { id: v5(String(made), "7f1c6f0e-6f1e-4f43-9f0a-1b8d1a0c5e21"), number: made };
}

/** An item with an id, of rows and of items that they refer to, where there are any. */
export function item(id: string, rows: RowsByTable, ...needs: (Item | Item[] | undefined)[]): Item {
  return { id, rows, needs: needs.flat().filter((needed) => needed !== undefined) };
}

/**
 * Inserts items with all that they need, in one transaction; what is there already stays as it is.
 * @throws what the database refuses.
 */
export async function insert({ client }: Pick<Database, "client">, ...items: Item[]): Promise<void> {
  const rows = rowsOf(items);
  await client.$transaction(
    async (transaction) => {
      for (const table of tableNames) {
        if (rows[table].length > 0) await createMany(transaction, table, rows[table]);
      }
      await transaction.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
    },
    { timeout: 120_000 },
  );
}

/** The rows of items and of all that they need, by table. */
export function rowsOf(items: Item[]): { [Table in TableName]: Rows[Table][] } {
  const all = withNeeds(items);
  const rows = tableNames.map((table) => [table, all.flatMap((each): object[] => each.rows[table] ?? [])]);
  return Object.fromEntries(rows) as ReturnType<typeof rowsOf>;
}

/** Items and all that they need, each once. */
export function withNeeds(items: Item[]): Item[] {
  const all = new Set(items);
  for (const { needs } of all) for (const needed of needs) all.add(needed);
  return [...all];
}

/** Prisma's delegates have no type in common. */
interface Delegate {
  createMany(rows: { data: object[]; skipDuplicates: true }): Promise<unknown>;
}

function createMany(transaction: object, table: TableName, data: object[]): Promise<unknown> {
  const delegates = transaction as Record<string, Delegate>;
  const delegate = delegates[table.charAt(0).toLowerCase() + table.slice(1)];
  if (!delegate) throw new Error(`schema.prisma has no model ${table}`);
  return delegate.createMany({ data, skipDuplicates: true });
}
