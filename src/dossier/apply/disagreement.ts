import { echo } from "../../api/echo.ts";
import type { Draft } from "../plan/draft.ts";
import type { TableName } from "../plan/tables.ts";
import type { Problem } from "../read/problem.ts";
import type { Transaction } from "./rows.ts";

/** A value that a dossier states otherwise than another story's does. */
export interface Disagreement {
  table: TableName;
  ownerId: string;
  /** Absent where whole lists differ. */
  column?: string;
  row: object;
  before?: object;
}

/** The dossier's words for columns whose names are other. */
const fields: Record<string, string> = {
  actorKind: "kind",
  incidentKind: "kind",
  countMin: "count",
  countMax: "count",
};

/** Says where two stories disagree, with both places, those of the other's given by id of what they share. */
export async function sayDisagreements(
  transaction: Transaction,
  disagreements: Disagreement[],
  draft: Draft,
  elsewhere: ReadonlyMap<string, string>,
): Promise<Problem[]> {
  const names = await namesOf(transaction, disagreements, draft);
  return disagreements.map(({ table, ownerId, column, row, before }) => {
    const { type, name, path } = draft.items.get(ownerId)!;
    const place = elsewhere.get(ownerId)!;
    const { subject, field } = fieldOf(table, column, row);
    const [here, there] = [said(row, column, names), said(before, column, names)];
    const differs = here !== there ? `is ${here} here and ${there} at ${place}` : `is not what it is at ${place}`;
    return {
      ...draft.places.keyOf([...path, ...field]),
      message: `${subject} of ${type} ${name} ${differs}: stories that share it must agree, so change one of the two`,
    };
  });
}

/** What is disagreed on, in words, and by the path to it. */
function fieldOf(table: TableName, column: string | undefined, row: object): { subject: string; field: string[] } {
  const { role, scheme, value } = row as Partial<Record<string, string>>;
  if (table === "StatementVoice") {
    const list = role === "SPEAKER" ? "speakers" : "addressees";
    return { subject: `the list of ${list}`, field: [list] };
  }
  if (table === "EventCode") return { subject: "the list of codes", field: ["codes"] };
  if (table === "ExternalId") return { subject: `${scheme} id`, field: ["ids", scheme!] };
  const field = fields[column!] ?? column!.replace(/Id$/, "");
  return table === "Name"
    ? { subject: `${field} of name ${echo(value ?? "")}`, field: ["names"] }
    : { subject: field, field: [field] };
}

/** A value as it can be quoted, an id by what it is the id of. */
function said(
  row: object | undefined,
  column: string | undefined,
  names: ReadonlyMap<string, string>,
): string | undefined {
  const [least, most] = [columnOf(row, "countMin"), columnOf(row, "countMax")];
  if (column?.startsWith("count") && least !== most) return JSON.stringify([least, most]);
  const value = columnOf(row, column);
  if (typeof value === "string") return echo(names.get(value) ?? value);
  return value === null ? "left out" : JSON.stringify(value);
}

function columnOf(row: object | undefined, column: string | undefined): unknown {
  return column === undefined ? undefined : (row as Record<string, unknown> | undefined)?.[column];
}

/** What a reader knows times, places and entries by, of those that disagreements tell of by id. */
async function namesOf(transaction: Transaction, disagreements: Disagreement[], draft: Draft) {
  if (disagreements.length === 0) return new Map<string, string>();
  const ids = disagreements.flatMap(({ row, before, column }) =>
    column?.endsWith("Id") ? [row, before].flatMap((each) => columnOf(each, column) ?? []) : [],
  );
  const { TimeSpan, Place, Entry } = draft.rows;
  const known = await transaction.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM (
      SELECT id, edtf FROM "TimeSpan" UNION ALL SELECT id, name FROM "Place" UNION ALL SELECT id, slug FROM "Entry"
    ) named (id, name) WHERE id = ANY(${ids}::uuid[])`;
  return new Map([
    ...known.map(({ id, name }) => [id, name] as const),
    ...[...TimeSpan.values()].map(({ id, edtf }) => [id, edtf] as const),
    ...[...Place.values()].map(({ id, name }) => [id, name] as const),
    ...[...Entry.values()].map(({ id, slug }) => [id, slug] as const),
  ]);
}
