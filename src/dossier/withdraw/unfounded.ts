import type { Transaction } from "../apply/rows.ts";
import type { ParsedDossier } from "../read/parse.ts";
import { printPlace } from "../read/problem.ts";

/** An actor on which no fact rests any more, and where a story that is not of the call states it. */
interface Unfounded {
  slug: string;
  elsewhere: string | null;
}

/** Why a transaction cannot be committed whose changes leave actors that nothing names: a problem for each of them. */
export async function sayUnfounded(transaction: Transaction, dossiers: readonly ParsedDossier[]): Promise<string[]> {
  const unfounded = await unfoundedActors(
    transaction,
    dossiers.flatMap(({ dossier }) => dossier?.story.slug ?? []),
  );
  return unfounded.map(({ slug, elsewhere }) => {
    const stating = dossiers.find(({ declared }) => declared.actors.includes(slug));
    const place = stating ? printPlace(stating.places.keyOf(["actors", slug])) : elsewhere;
    return place === null
      ? `"${slug}" is no longer stated, and nothing rests on it any more: add --withdraw ${slug}`
      : `${place}: nothing rests on "${slug}" any more: name this actor in a fact, or take it out and add --withdraw ${slug}`;
  });
}

async function unfoundedActors(transaction: Transaction, stories: string[]): Promise<Unfounded[]> {
  await transaction.$executeRaw`SELECT spread_stale(pg_current_xact_id()::text::bigint)`;
  await transaction.$executeRaw`SELECT derive_facts(pg_current_xact_id()::text::bigint)`;
  return transaction.$queryRaw`
    SELECT entry.slug, (
      SELECT min(claim.place) FROM "StoryFact" claim JOIN "Story" story ON story.id = claim."storyId"
      WHERE claim."factId" = entry.id AND story.slug <> ALL(${stories}::text[])
    ) AS elsewhere
    FROM "Stale" marked JOIN "Fact" fact ON fact.id = marked."factId" JOIN "Entry" entry ON entry.id = fact.id JOIN "Actor" actor ON actor.id = fact.id
    WHERE marked.transaction = pg_current_xact_id()::text::bigint AND fact."reportedAt" = 'infinity'
    ORDER BY entry.slug`;
}
