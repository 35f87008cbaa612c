import type { Draft } from "../plan/draft.ts";
import type { Problem } from "../read/problem.ts";
import type { TableName } from "../plan/tables.ts";

/** A value that a dossier states otherwise than another story's does. */
export interface Disagreement {
  table: TableName;
  ownerId: string;
  /** Absent where whole lists differ. */
  column?: string;
  row: object;
  before?: object;
}

/** The dossier's words for tables that are lists, and for columns whose names are other. */
const lists: Partial<Record<TableName, string>> = {
  Name: "names",
  ExternalId: "ids",
  StatementVoice: "speakers",
  EventCode: "codes",
};
const fields: Record<string, string> = {
  actorKind: "kind",
  incidentKind: "kind",
  countMin: "count",
  countMax: "count",
};

/** Says where two stories disagree, with both places. */
export function sayDisagreement(
  { table, ownerId, column, row, before }: Disagreement,
  draft: Draft,
  elsewhere: string,
): Problem {
  const { type, name, path } = draft.items.get(ownerId)!;
  const field = lists[table] ?? fields[column ?? ""] ?? column?.replace(/Id$/, "") ?? "";
  const subject = table === "Name" ? `${column} of name ${said(row, "value")}` : field;
  const here = said(row, column);
  const there = said(before, column);
  const differs = here && there ? `is ${here} here and ${there} at ${elsewhere}` : `is not what it is at ${elsewhere}`;
  return {
    ...draft.places.keyOf([...path, field]),
    message: `${subject} of ${type} ${name} ${differs}: stories that share it must agree, so change one of the two`,
  };
}

/** A value as it can be quoted; ids say nothing to a reader. */
function said(row: object | undefined, column: string | undefined): string | undefined {
  const value = column && !column.endsWith("Id") && row ? (row as Record<string, unknown>)[column] : undefined;
  return value === undefined ? undefined : value === null ? "left out" : JSON.stringify(value);
}
