import { deleteRows, type Transaction } from "../apply/rows.ts";
import type { Draft } from "../plan/draft.ts";
import { type TableName, tableNames, tables } from "../plan/tables.ts";
import { Refused } from "../read/problem.ts";
import { mentions, withDependents } from "./dependents.ts";
import { describe } from "./describe.ts";
import { remove } from "./remove.ts";
import type { Unstated } from "./unstated.ts";

/** What was withdrawn of an item. */
export interface Withdrawal {
  item: string;
  withdrawn: string[];
  /** What could not be without it and went along, in the order of types. */
  along: string[];
  /** What stays, because other stories state it: only this story's claim to it went. */
  kept: string[];
}

/**
 * Withdraws what a story no longer states of an item. What no story states then goes from the graph, with all that cannot
 * be without it.
 * @throws Refused when something that is still stated rests on it or names it.
 */
export async function withdraw(
  transaction: Transaction,
  draft: Draft,
  item: string,
  unstated: Unstated[],
): Promise<Withdrawal> {
  const orphans = await dropClaims(
    transaction,
    draft.storyId,
    unstated.flatMap(({ id }) => id ?? []),
  );
  const gone = await withDependents(transaction, orphans);
  const mentioning = await mentions(transaction, gone);
  const described = await describe(transaction, [...gone, ...mentioning.map(({ id }) => id)]);
  const wordsOf = new Map(described.map(({ id, type, words }) => [id, `${type} ${words}`]));
  await refuseStated(
    transaction,
    draft,
    item,
    gone,
    mentioning.map(({ id }) => id),
    wordsOf,
  );

  const removed = unstated.filter(({ id }) => !id || gone.has(id)).map(({ words }) => words);
  const along = [
    ...described
      .flatMap(({ id }) => (gone.has(id) ? wordsOf.get(id)! : []))
      .filter((words) => !removed.includes(words)),
    ...mentioning.map(({ id, how, mentioned }) => `that ${wordsOf.get(id)} ${how} ${wordsOf.get(mentioned)}`).sort(),
  ];
  await transaction.$executeRaw`SELECT set_config('backgrounder.withdraw', 'on', true)`;
  for (const { row } of unstated) if (row) await deleteRows(transaction, row.table, [row.row]);
  await remove(transaction, gone);
  const kept = unstated.filter(({ id }) => id && !gone.has(id)).map(({ words }) => words);
  return { item, withdrawn: removed, along, kept };
}

/** Ends a story's claim to facts, with their parts, and to articles; returns those of the ids and parts that no story states then. */
async function dropClaims(transaction: Transaction, storyId: string, ids: string[]): Promise<string[]> {
  const parts = await transaction.$queryRaw<{ id: string }[]>`
    SELECT f.id FROM "Fact" f JOIN "StoryFact" s ON s."factId" = f.id
    WHERE s."storyId" = ${storyId}::uuid AND f."wholeId" = ANY(${ids}::uuid[])`;
  const all = [...ids, ...parts.map(({ id }) => id)];
  await transaction.$executeRaw`DELETE FROM "StoryFact" WHERE "storyId" = ${storyId}::uuid AND "factId" = ANY(${all}::uuid[])`;
  await transaction.$executeRaw`DELETE FROM "StoryArticle" WHERE "storyId" = ${storyId}::uuid AND "articleId" = ANY(${all}::uuid[])`;
  const unclaimed = await transaction.$queryRaw<{ id: string }[]>`
    SELECT id FROM unnest(${all}::uuid[]) asked (id)
    WHERE id NOT IN (SELECT "factId" FROM "StoryFact") AND id NOT IN (SELECT "articleId" FROM "StoryArticle")`;
  return unclaimed.map(({ id }) => id);
}

/** The ids of all that a draft states that is, or names, one of those given; what lies in a place names its country. */
function statedWith(draft: Draft, ids: ReadonlySet<string>): Set<string> {
  const places = idsNaming(draft, ["Place"], ids);
  return idsNaming(
    draft,
    tableNames.filter((table) => !/^(Place|Story.*)$/.test(table)),
    new Set([...ids, ...places]),
  );
}

function idsNaming(draft: Draft, within: TableName[], ids: ReadonlySet<unknown>): Set<string> {
  const naming = within.flatMap((table) => {
    const rows: Record<string, unknown>[] = [...draft.rows[table].values()].map((row) => ({ ...row }));
    return rows
      .filter((row) => Object.values(row).some((value) => ids.has(value)))
      .map((row) => String(row.id ?? row[tables[table].owner]));
  });
  return new Set(naming);
}

async function refuseStated(
  transaction: Transaction,
  draft: Draft,
  item: string,
  gone: Set<string>,
  mentioning: string[],
  wordsOf: Map<string, string>,
): Promise<void> {
  const own = [...statedWith(draft, gone)].map((id) => ({ id, place: "this dossier" }));
  const others = await transaction.$queryRaw<{ id: string; place: string }[]>`
    WITH losing (id) AS (
      SELECT unnest(${[...gone, ...mentioning]}::uuid[])
      UNION SELECT "factId" FROM "Citation" WHERE "evidenceId" = ANY(${[...gone]}::uuid[])
    )
    SELECT id, min(place) AS place FROM losing JOIN (
      SELECT "factId", "storyId", place FROM "StoryFact" UNION ALL SELECT "articleId", "storyId", place FROM "StoryArticle"
    ) claim (id, "storyId", place) USING (id)
    WHERE "storyId" <> ${draft.storyId}::uuid GROUP BY id ORDER BY place`;
  const still = [...own, ...others];
  if (still.length === 0) return;
  const missing = await describe(
    transaction,
    still.map(({ id }) => id).filter((id) => !wordsOf.has(id)),
  );
  for (const { id, type, words } of missing) wordsOf.set(id, `${type} ${words}`);
  throw new Refused(
    still.map(
      ({ id, place }) =>
        `--withdraw ${item}: ${wordsOf.get(id)} rests on it or names it and is still stated in ${place}: withdraw that first`,
    ),
  );
}
