import { type Rows, type TableName, tableNames } from "../../dossier/plan/tables.ts";

export type RowsByTable = { [Table in TableName]: Rows[Table][] };

/** The rows that are made and not yet taken away. */
export class Ledger {
  private rows = noRows();
  size = 0;

  add<Table extends TableName>(table: Table, row: Rows[Table]): void {
    this.rows[table].push(row);
    this.size += 1;
  }

  take(): RowsByTable {
    const taken = this.rows;
    this.rows = noRows();
    this.size = 0;
    return taken;
  }
}

const noRows = () => Object.fromEntries(tableNames.map((table) => [table, []])) as unknown as RowsByTable;
