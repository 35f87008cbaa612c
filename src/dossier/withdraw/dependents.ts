import { Prisma } from "../../database/generated/client.ts";
import type { Transaction } from "../apply/rows.ts";

/** That something cannot be without another: a statement without its speaker, a link without its end. */
const needs = Prisma.sql`
  SELECT "wholeId" AS needed, id FROM "Fact" WHERE "wholeId" IS NOT NULL
  UNION ALL SELECT "organizationId", id FROM "Affiliation"
  UNION ALL SELECT "actorId", id FROM "Participation"
  UNION ALL SELECT coalesce("actorId", "sourceId"), "statementId" FROM "StatementVoice"
  UNION ALL SELECT coalesce("byActorId", "bySourceId"), id FROM "Assessment"
  UNION ALL SELECT coalesce("byActorId", "bySourceId"), id FROM "MeetingStatusChange"
  UNION ALL SELECT unnest(ARRAY["incidentId", "knowerId", "informantActorId", "informantSourceId"]), id FROM "Notice"
  UNION ALL SELECT unnest(ARRAY["fromId", "toId"]), id FROM "Link"
  UNION ALL SELECT "outletId", id FROM "Article"
  UNION ALL SELECT "articleId", id FROM "UnnamedSource"
  UNION ALL SELECT "articleId", id FROM "Evidence"
  UNION ALL SELECT coalesce("actorId", "sourceId"), "evidenceId" FROM "AttributionHop"`;

/** The ids given and those of all that cannot be without them: facts, articles, unnamed sources and evidence. */
export async function withDependents(transaction: Transaction, ids: Iterable<string>): Promise<Set<string>> {
  const gone = new Set(ids);
  for (let before = -1; before < gone.size;) {
    before = gone.size;
    const found = await transaction.$queryRaw<{ id: string }[]>`
      WITH RECURSIVE gone (id) AS (
        SELECT unnest(${[...gone]}::uuid[])
        UNION SELECT need.id FROM gone JOIN (${needs}) need ON need.needed = gone.id
      )
      SELECT id FROM gone
      UNION
      SELECT f.id FROM "Fact" f JOIN "Citation" c ON c."factId" = f.id
        LEFT JOIN "Affiliation" a ON a.id = f.id LEFT JOIN "Participation" p ON p.id = f.id
        WHERE a.id IS NULL AND p.id IS NULL
        GROUP BY f.id HAVING bool_and(c."evidenceId" IN (SELECT id FROM gone))`;
    for (const { id } of found) gone.add(id);
  }
  return gone;
}

/** What only mentions something, and can be without it: the one that mentions, and how. */
export async function mentions(
  transaction: Transaction,
  ids: Iterable<string>,
): Promise<{ id: string; how: string; mentioned: string }[]> {
  return transaction.$queryRaw`
    WITH mention (id, how, mentioned) AS (
      SELECT "statementId", 'is about', "entryId" FROM "About"
      UNION ALL SELECT "meetingId", 'has on its agenda', "entryId" FROM "AgendaItem"
      UNION ALL SELECT id, 'was made at', "meetingId" FROM "Statement"
      UNION ALL SELECT id, 'was given at', "meetingId" FROM "Notice"
      UNION ALL SELECT "articleId", 'relays', "relayedId" FROM "ArticleRelay"
      UNION ALL SELECT id, 'is affiliated with', "affiliationId" FROM "UnnamedSource"
      UNION ALL SELECT i.id, 'happened in', p."countryId" FROM "Incident" i JOIN "Place" p ON p.id = i."placeId"
      UNION ALL SELECT m.id, 'was held in', p."countryId" FROM "Meeting" m JOIN "Place" p ON p.id = m."placeId"
    )
    SELECT id, how, mentioned FROM mention WHERE mentioned = ANY(${[...ids]}::uuid[]) AND id <> ALL(${[...ids]}::uuid[])`;
}
