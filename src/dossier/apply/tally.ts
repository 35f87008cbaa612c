import type { Draft } from "../plan/draft.ts";
import type { ItemType } from "../plan/item-type.ts";
import { type Rows, tableNames, tables } from "../plan/tables.ts";
import type { Difference } from "./difference.ts";

/** How many things of each type an import adds and changes. */
export interface Tally {
  added: Counts;
  changed: Counts;
}

export type Counts = Partial<Record<ItemType, number>>;

/** Values, what is counted by its own tables, and claims, of which places alone may change. */
const uncounted = new Set(["TimeSpan", "Place", "Fact", "StoryFact", "StoryArticle"]);

/**
 * Counts what a difference comes to, and evidence that changed beside it. A thing is changed when its own row is, or one of
 * its lists; a story also when it joins another in stating something.
 */
export function tally(draft: Draft, { tables: differences }: Difference, reanchored: string[]): Tally {
  const { Fact, Article, UnnamedSource, Story, Evidence } = differences;
  const added = new Set(
    [Fact, Article, UnnamedSource, Story, Evidence].flatMap(({ insert }) => insert.map(({ id }) => id)),
  );
  const joined = [...differences.StoryFact.insert, ...differences.StoryArticle.insert].filter(
    (claim) => !added.has(claimed(claim)),
  );
  const changed = new Set([...reanchored, ...joined.map(({ storyId }) => storyId)]);
  for (const table of tableNames.filter((name) => !uncounted.has(name))) {
    const column = tables[table].key.includes("id") ? "id" : tables[table].owner;
    const { insert, update, remove } = differences[table];
    for (const row of [...insert, ...update, ...remove]) changed.add((row as Record<string, string>)[column]!);
  }
  const typeOf = (id: string) => draft.items.get(id)?.type ?? "evidence";
  return {
    added: count(added, typeOf),
    changed: count(
      [...changed].filter((id) => !added.has(id)),
      typeOf,
    ),
  };
}

function claimed(row: object): string {
  const { factId, articleId } = row as Partial<Rows["StoryFact"] & Rows["StoryArticle"]>;
  return (factId ?? articleId)!;
}

function count(ids: Iterable<string>, typeOf: (id: string) => ItemType): Counts {
  const counts: Counts = {};
  for (const type of [...ids].map(typeOf)) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}
