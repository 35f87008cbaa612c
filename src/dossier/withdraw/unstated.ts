import { cut, echo } from "../../api/echo.ts";
import type { Difference } from "../apply/difference.ts";
import { readRows, type Transaction } from "../apply/rows.ts";
import { type Rows, type TableName, tableNames, tables } from "../plan/tables.ts";
import { describe } from "./describe.ts";

/** Something that a story stated once and its dossier no longer does: what has an id, or a row of one of its lists. */
export interface Unstated {
  /** The slug or key by which it can be withdrawn. */
  item: string;
  words: string;
  id?: string;
  row?: { table: TableName; row: object };
}

/** How the rows of lists are called: by a word, and by what they name. */
const namings: { [T in TableName]?: (row: Rows[T]) => { words: string; named?: string } } = {
  Name: ({ value }) => ({ words: `name ${echo(value)}` }),
  ExternalId: ({ scheme, value }) => ({ words: `id ${scheme}: ${cut(value)}` }),
  ArticleRelay: ({ relayedId }) => ({ words: "relayed", named: relayedId }),
  About: ({ entryId }) => ({ words: "about", named: entryId }),
  AgendaItem: ({ entryId }) => ({ words: "agenda", named: entryId }),
  Citation: ({ evidenceId }) => ({ words: "", named: evidenceId }),
};

/**
 * All that a difference leaves unstated, a whole without its parts, in the order of items; of an item, what has an id comes
 * first, in the order of types.
 */
export async function unstatedIn(transaction: Transaction, { tables: differences }: Difference): Promise<Unstated[]> {
  const facts = await readRows(
    transaction,
    "Fact",
    differences.StoryFact.unstated.map(({ factId }) => factId),
  );
  const ids = new Set([
    ...[...facts.values()].filter(({ wholeId }) => !facts.has(wholeId ?? "")).map(({ id }) => id),
    ...differences.StoryArticle.unstated.map(({ articleId }) => articleId),
    ...differences.UnnamedSource.unstated.map(({ id }) => id),
  ]);
  const rows = tableNames.flatMap((table) => namedRows(table, differences[table].unstated));
  const mentioned = rows.flatMap(({ ownerId, named }) => (named ? [ownerId, named] : [ownerId]));
  const found = await describe(transaction, [...ids, ...mentioned]);
  const descriptions = new Map(found.map((description) => [description.id, description]));
  const wordsOf = (id: string) => `${descriptions.get(id)!.type} ${descriptions.get(id)!.words}`;
  const things = found
    .filter(({ id }) => ids.has(id))
    .map(({ id, item }): Unstated => ({ item, words: wordsOf(id), id }));
  const listed = rows.map(({ ownerId, words, named, row }): Unstated => ({
    item: descriptions.get(ownerId)!.item,
    words: `${[words, ...(named ? [wordsOf(named)] : [])].filter(Boolean).join(" ")}, of ${wordsOf(ownerId)}`,
    row,
  }));
  return [...things, ...listed.sort(by("words"))].sort(by("item"));
}

function namedRows<T extends TableName>(table: T, rows: Rows[T][]) {
  const naming = namings[table];
  if (!naming) return [];
  const ownerOf = (row: object) => (row as Record<string, string>)[tables[table].owner]!;
  return rows.map((row) => ({ ...naming(row), ownerId: ownerOf(row), row: { table, row } }));
}

function by(field: "item" | "words") {
  return (a: Unstated, b: Unstated) => Number(a[field] > b[field]) - Number(a[field] < b[field]);
}
