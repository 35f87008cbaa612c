import { type Prisma } from "../../database/generated/client.ts";
import { keyOf, type Rows, type TableName, tables } from "../plan/tables.ts";

export type Transaction = Prisma.TransactionClient;

/** Rows a statement: bounds the size of one message to the database. */
const chunkSize = 2_000;

const quoted = (name: string) => `"${name}"`;

/** The rows of a table whose column, its owner's unless another is named, has one of the ids; by key, derived columns included. */
export async function readRows<T extends TableName>(
  transaction: Transaction,
  table: T,
  ids: Iterable<string>,
  column = tables[table].owner,
): Promise<Map<string, Rows[T]>> {
  const found = await transaction.$queryRawUnsafe<{ row: Rows[T] }[]>(
    `SELECT to_jsonb(t) AS row FROM ${quoted(table)} t
     WHERE ${quoted(column)} = ANY($1::uuid[])`,
    [...ids],
  );
  return new Map(found.map(({ row }) => [keyOf(table, row), row]));
}

/** Inserts rows, a few thousand a statement. Columns that only some of them have are null in the others. */
export async function insertRows<T extends TableName>(
  transaction: Transaction,
  table: T,
  rows: Rows[T][],
  onProgress: (count: number) => void,
): Promise<void> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].map(quoted).join(", ");
  for (const chunk of chunks(rows)) {
    await transaction.$executeRawUnsafe(
      `INSERT INTO ${quoted(table)} (${columns}) SELECT ${columns} FROM ${recordset(table)}`,
      JSON.stringify(chunk),
    );
    onProgress(chunk.length);
  }
}

/** Sets the columns that each row gives beside its key; those that give the same ones together. */
export async function updateRows(transaction: Transaction, table: TableName, rows: object[]): Promise<void> {
  for (const signature of new Set(rows.map(columnsOf))) {
    const changing = signature.split(" ").filter((column) => !tables[table].key.includes(column));
    const set = changing.map((column) => `${quoted(column)} = given.${quoted(column)}`).join(", ");
    for (const chunk of chunks(rows.filter((row) => columnsOf(row) === signature))) {
      await transaction.$executeRawUnsafe(
        `UPDATE ${quoted(table)} t SET ${set} FROM ${recordset(table)} given WHERE ${sameKey(table)}`,
        JSON.stringify(chunk),
      );
    }
  }
}

const columnsOf = (row: object) => Object.keys(row).join(" ");

/** Deletes rows by their keys, with what the database deletes along. */
export async function deleteRows(transaction: Transaction, table: TableName, rows: object[]): Promise<void> {
  for (const chunk of chunks(rows)) {
    await transaction.$executeRawUnsafe(
      `DELETE FROM ${quoted(table)} t USING ${recordset(table)} given WHERE ${sameKey(table)}`,
      JSON.stringify(chunk),
    );
  }
}

/** Rows given as JSON, in one parameter however many they are. */
function recordset(table: TableName): string {
  return `jsonb_populate_recordset(NULL::${quoted(table)}, $1::jsonb)`;
}

function sameKey(table: TableName): string {
  return tables[table].key.map((column) => `t.${quoted(column)} = given.${quoted(column)}`).join(" AND ");
}

function chunks<T>(rows: T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / chunkSize) }, (_, i) =>
    rows.slice(i * chunkSize, (i + 1) * chunkSize),
  );
}
