import type { Difference } from "./difference.ts";
import type { Draft } from "./draft.ts";
import { type Rows, tableNames, tables } from "./tables.ts";

/** How many things of each type an import adds and changes. */
export interface Tally {
  added: Record<string, number>;
  changed: Record<string, number>;
}

const values = new Set(["TimeSpan", "Place", "Fact"]);

/** Counts what a difference comes to: a thing is changed when its own row is, or one of its lists. */
export function tally(draft: Draft, { tables: differences }: Difference): Tally {
  const typeOf = (id: string) => draft.items.get(id)?.type ?? (draft.rows.Evidence.has(id) ? "evidence" : undefined);
  const { Fact, Article, UnnamedSource, Story, Evidence } = differences;
  const added = new Set(
    [Fact, Article, UnnamedSource, Story, Evidence].flatMap(({ insert }) => insert.map(({ id }) => id)),
  );
  const changed = new Set<string>();
  for (const table of tableNames) {
    if (values.has(table)) continue;
    const { insert, update, remove } = differences[table];
    const claims = table === "StoryFact" || table === "StoryArticle";
    for (const row of (claims
      ? insert.filter((claim) => !added.has(claimed(claim)))
      : [...insert, ...update, ...remove]) as object[]) {
      const own = (row as Record<string, string>)[tables[table].key.includes("id") ? "id" : tables[table].owner]!;
      if (!added.has(own)) changed.add(own);
    }
  }
  return { added: count(added, typeOf), changed: count(changed, typeOf) };
}

function claimed(row: object): string {
  const { factId, articleId } = row as Partial<Rows["StoryFact"] & Rows["StoryArticle"]>;
  return (factId ?? articleId)!;
}

function count(ids: Iterable<string>, typeOf: (id: string) => string | undefined): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const id of ids) {
    const type = typeOf(id);
    if (type) counts[type] = (counts[type] ?? 0) + 1;
  }
  return counts;
}
