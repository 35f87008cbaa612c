import { describe } from "./describe.ts";
import type { Difference } from "./difference.ts";
import { readRows, type Transaction } from "./store.ts";
import { type Rows, type TableName, tableNames, tables } from "./tables.ts";

/** Something that a story stated once and its dossier no longer does. */
export interface Unstated {
  /** The slug or key by which it can be withdrawn. */
  item: string;
  words: string;
}

/** How the rows of a table are called that are no facts of their own: as literal words, or by what they name. */
const namings: { [T in TableName]?: (row: Rows[T]) => { words: string; named?: string } } = {
  Name: ({ value }) => ({ words: `name "${value}"` }),
  ExternalId: ({ scheme, value }) => ({ words: `id ${scheme}: ${value}` }),
  ArticleRelay: ({ relayedId }) => ({ words: "relays", named: relayedId }),
  About: ({ entryId }) => ({ words: "about", named: entryId }),
  AgendaItem: ({ entryId }) => ({ words: "agenda", named: entryId }),
  Citation: ({ evidenceId }) => ({ words: "evidence", named: evidenceId }),
};

/** Puts in words what a difference leaves unstated, a whole without its parts, in the order of its items. */
export async function describeUnstated(transaction: Transaction, { tables: differences }: Difference): Promise<Unstated[]> {
  const facts = new Set(differences.StoryFact.unstated.map(({ factId }) => factId));
  const wholes = await readRows(transaction, "Fact", facts);
  const alone = [...wholes.values()].filter(({ wholeId }) => !wholeId || !facts.has(wholeId)).map(({ id }) => id);
  const articles = differences.StoryArticle.unstated.map(({ articleId }) => articleId);
  const sources = differences.UnnamedSource.unstated.map(({ id }) => id);
  const rows = tableNames.flatMap((table) => rowsNamed(table, differences[table].unstated));
  const ids = [...alone, ...articles, ...sources, ...rows.flatMap(({ ownerId, named }) => [ownerId, named ?? []].flat())];
  const descriptions = new Map((await describe(transaction, ids)).map((description) => [description.id, description]));

  const whole = [...alone, ...articles, ...sources].map((id) => {
    const { item, type, words } = descriptions.get(id)!;
    return { item, words: `${type} ${words}` };
  });
  const parts = rows.map(({ ownerId, words, named }) => {
    const owner = descriptions.get(ownerId)!;
    return { item: owner.item, words: `${words}${named ? ` ${descriptions.get(named)!.words}` : ""}, of ${owner.type} ${owner.words}` };
  });
  return [...whole, ...parts].sort((a, b) => (a.item < b.item ? -1 : a.item > b.item ? 1 : 0));
}

function rowsNamed<T extends TableName>(table: T, rows: Rows[T][]) {
  const naming = namings[table] as ((row: Rows[T]) => { words: string; named?: string }) | undefined;
  return naming ? rows.map((row) => ({ ...naming(row), ownerId: String((row as Record<string, unknown>)[tables[table].owner]) })) : [];
}
