import { isDeepStrictEqual } from "node:util";
import type { Draft, RowsByKey } from "../plan/draft.ts";
import { type Rows, type TableName, tableNames, tables } from "../plan/tables.ts";
import type { Disagreement } from "./disagreement.ts";

/** What the database has of a dossier's things, and where other stories state them. */
export interface Existing {
  rows: RowsByKey;
  /** By id of a fact, article or unnamed source: its place in another story's dossier. */
  elsewhere: Map<string, string>;
  /** Those among these places whose word stands: not of a dossier that the call has still to bring in. */
  standing: Map<string, string>;
}

interface TableDifference<T extends TableName> {
  insert: Rows[T][];
  /** The key, and the columns that differ. */
  update: Partial<Rows[T]>[];
  /** What gives way to what the dossier states now. */
  remove: Rows[T][];
  /** What the story stated once and its dossier no longer does. */
  unstated: Rows[T][];
}

export interface Difference {
  tables: { [T in TableName]: TableDifference<T> };
  /** Single values that differ from those that other stories state. */
  disagreements: Disagreement[];
}

/** Columns that no dossier states, so that stories cannot disagree on them. */
const ownedByNone = new Set(["position", "anchor", "start", "end", "text", "textHash"]);

/** How the rows that a dossier comes to differ from those that are there. */
export function difference(draft: Draft, existing: Existing): Difference {
  const disagreements: Disagreement[] = [];
  const compared = tableNames.map((table) => [table, compareTable(table, draft, existing, disagreements)]);
  const isMade = ({ table, ownerId }: Disagreement) => table === "Entry" && draft.madeLabels.has(ownerId);
  const stated = disagreements.filter((each) => !isMade(each));
  return {
    tables: Object.fromEntries(compared) as Difference["tables"],
    // Labels that are made of the rest follow from it.
    disagreements: stated.length > 0 ? stated : disagreements,
  };
}

function compareTable<T extends TableName>(
  table: T,
  draft: Draft,
  existing: Existing,
  disagreements: Disagreement[],
): TableDifference<T> {
  const { key: keyColumns, fixed, unstated: fate } = tables[table];
  const stated: Map<string, Rows[T]> = draft.rows[table];
  const present: Map<string, Rows[T]> = existing.rows[table];
  const result: TableDifference<T> = { insert: [], update: [], remove: [], unstated: [] };
  const disagree = (row: Rows[T], difference?: { column: string; before: Rows[T] }) =>
    disagreements.push({ table, ownerId: ownerOf(table, row), row, ...difference });

  for (const [key, row] of stated) {
    const shared = existing.standing.has(ownerOf(table, row));
    const before = present.get(key);
    if (!before && shared && fate === "replaced") disagree(row);
    else if (!before) result.insert.push(row);
    else if (!fixed) {
      const columns = changedColumns(row, before).filter((column, _, all) => !shared || isOwn(row, column, all));
      const values = columns.filter((column) => !ownedByNone.has(column));
      const differing = values.filter((column) => columnsOf(before)[column] !== null);
      if (shared && values.length > 0 && fate === "replaced") disagree(row);
      else if (shared && differing.length > 0) for (const column of differing) disagree(row, { column, before });
      else if (columns.length > 0) result.update.push(pick(row, [...keyColumns, ...columns]));
    }
  }
  const inSlots = new Map([...stated.values()].map((row) => [slotOf(table, row), row]));
  inSlots.delete(undefined);
  for (const [key, row] of present) {
    if (stated.has(key)) continue;
    const instead = inSlots.get(slotOf(table, row));
    const givesWay = fate === "replaced" || instead;
    const { elsewhere, standing } = existing;
    const shared = [ownerOf(table, row), columnsOf(row).articleId].some((id) =>
      (givesWay ? standing : elsewhere).has(String(id)),
    );
    if (!shared) result[givesWay ? "remove" : "unstated"].push(row);
    // Of two preferred names, the actors themselves disagree.
    else if (instead && table !== "Name") disagree(instead, { column: "value", before: row });
    else if (fate === "replaced") disagree(row);
  }
  return result;
}

/** Whether a story says anything of a column of what others state as well: not of their order, nor of what it leaves out. */
function isOwn(row: object, column: string, changed: string[]): boolean {
  if (column === "text") return columnsOf(row).text !== null || changed.includes("textHash");
  return column !== "position" && (columnsOf(row)[column] !== null || ownedByNone.has(column));
}

/** The id by which stories share what a row belongs to. */
function ownerOf<T extends TableName>(table: T, row: Rows[T]): string {
  return String(columnsOf(row)[table === "UnnamedSource" ? "id" : tables[table].owner]);
}

/** What an owner has one of, though its rows have keys of their own: a preferred name, an external id of a scheme. */
function slotOf<T extends TableName>(table: T, row: Rows[T]): string | undefined {
  const { actorId, kind, scheme } = columnsOf(row);
  if (table === "Name" && kind === "PREFERRED") return String(actorId);
  return table === "ExternalId" ? [actorId, scheme].join(" ") : undefined;
}

function changedColumns(row: object, before: object): string[] {
  const now = columnsOf(row);
  const then = columnsOf(before);
  return Object.keys(now).filter((column) => !isDeepStrictEqual(now[column], then[column]));
}

function pick<R extends object>(row: R, columns: string[]): Partial<R> {
  return Object.fromEntries(Object.entries(row).filter(([column]) => columns.includes(column))) as Partial<R>;
}

function columnsOf(row: object): Record<string, unknown> {
  return { ...row };
}
