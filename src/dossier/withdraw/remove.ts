import type { Transaction } from "../apply/rows.ts";

/** Removes facts, articles, unnamed sources and evidence, all that depends on them among them, and what only mentions of them say. */
export async function remove(transaction: Transaction, ids: Iterable<string>): Promise<void> {
  const gone = [...ids];
  const run = transaction.$executeRaw.bind(transaction);
  await run`DELETE FROM "About" WHERE "entryId" = ANY(${gone}::uuid[])`;
  await run`DELETE FROM "AgendaItem" WHERE "entryId" = ANY(${gone}::uuid[])`;
  await run`DELETE FROM "ArticleRelay" WHERE "relayedId" = ANY(${gone}::uuid[])`;
  await run`DELETE FROM "Evidence" WHERE id = ANY(${gone}::uuid[])`;
  await run`DELETE FROM "Fact" WHERE id = ANY(${gone}::uuid[]) AND id NOT IN (SELECT id FROM "Entry")`;
  await run`DELETE FROM "Fact" WHERE id = ANY(${gone}::uuid[]) AND id IN (SELECT id FROM "Statement")`;
  await run`DELETE FROM "Fact" WHERE id = ANY(${gone}::uuid[]) AND id NOT IN (SELECT id FROM "Actor")`;
  await removeUncited(transaction);
  await run`DELETE FROM "UnnamedSource" WHERE id = ANY(${gone}::uuid[])`;
  await run`DELETE FROM "Article" WHERE id = ANY(${gone}::uuid[])`;
  await run`DELETE FROM "Fact" WHERE id = ANY(${gone}::uuid[])`;
}

/** Removes evidence that no fact rests on any more. */
async function removeUncited(transaction: Transaction): Promise<void> {
  await transaction.$executeRaw`DELETE FROM "Evidence" e WHERE NOT EXISTS (SELECT FROM "Citation" c WHERE c."evidenceId" = e.id)`;
}
