import type { Draft, RowsByKey } from "../plan/draft.ts";
import { type TableName, tableNames, tables } from "../plan/tables.ts";
import type { ParsedDossier } from "../read/parse.ts";
import type { Texts } from "../text/anchoring.ts";
import type { Existing } from "./difference.ts";
import { readRows, type Transaction } from "./rows.ts";

/**
 * What the database has of all that a draft states, in one statement a table, and where other stories state it; the slugs
 * are of those whose dossiers are still to come.
 */
export async function readExisting(
  transaction: Transaction,
  draft: Draft,
  coming: readonly string[],
): Promise<Existing> {
  const rows: Partial<Record<TableName, unknown>> = {};
  for (const table of tableNames) rows[table] = await readRows(transaction, table, ownersIn(draft, table));
  return { rows: rows as RowsByKey, ...(await statedElsewhere(transaction, draft, coming)) };
}

/** The owners of a table's rows, those included that state none now. */
function ownersIn(draft: Draft, table: TableName): Set<string> {
  const { owner } = tables[table];
  const rows: Iterable<object> = draft.rows[table].values();
  const owners = [...rows].map((row) => (row as Record<string, string>)[owner]!);
  const ownerTable = ownerTables[owner];
  return new Set(ownerTable ? [...owners, ...draft.rows[ownerTable].keys()] : owners);
}

/** The table whose rows own those that name them by this column. */
const ownerTables: Partial<Record<string, TableName>> = {
  actorId: "Actor",
  articleId: "Article",
  statementId: "Statement",
  incidentId: "Incident",
  meetingId: "Meeting",
  evidenceId: "Evidence",
  factId: "Fact",
  storyId: "Story",
};

async function statedElsewhere(
  transaction: Transaction,
  draft: Draft,
  coming: readonly string[],
): Promise<Pick<Existing, "elsewhere" | "standing">> {
  const articles = [...draft.rows.UnnamedSource.values()].map(({ articleId }) => articleId);
  const ids = [...draft.items.keys(), ...articles];
  const places = await transaction.$queryRaw<{ id: string; place: string; stands: boolean }[]>`
    WITH stated (id) AS (SELECT DISTINCT unnest(${ids}::uuid[])),
    using_source (id, "factId") AS (
      SELECT "sourceId", "statementId" FROM "StatementVoice"
      UNION ALL SELECT hop."sourceId", citation."factId" FROM "AttributionHop" hop JOIN "Citation" citation USING ("evidenceId")
      UNION ALL SELECT "bySourceId", id FROM "Assessment"
      UNION ALL SELECT "bySourceId", id FROM "MeetingStatusChange"
      UNION ALL SELECT "informantSourceId", id FROM "Notice"
    ), claim (id, "storyId", place) AS (
      SELECT "factId", "storyId", place FROM "StoryFact"
      UNION ALL SELECT "articleId", "storyId", place FROM "StoryArticle"
      UNION ALL SELECT u.id, f."storyId", f.place FROM using_source u JOIN "StoryFact" f USING ("factId")
    )
    SELECT claim.id, min(place) AS place, story.slug <> ALL(${coming}::text[]) AS stands
    FROM stated JOIN claim USING (id) JOIN "Story" story ON story.id = claim."storyId"
    WHERE story.id <> ${draft.storyId}::uuid GROUP BY claim.id, stands ORDER BY stands`;
  const placeOf = (found: typeof places) => new Map(found.map(({ id, place }) => [id, place]));
  return { elsewhere: placeOf(places), standing: placeOf(places.filter(({ stands }) => stands)) };
}

/** The texts given, with those that the database holds of the dossiers' other articles. */
export async function withStoredTexts(
  transaction: Transaction,
  dossiers: ParsedDossier[],
  given: Texts,
): Promise<Texts> {
  const slugs = dossiers.flatMap(({ declared }) => declared.articles);
  const stored = await transaction.$queryRaw<{ slug: string; text: string }[]>`
    SELECT slug, text FROM "Article" WHERE slug = ANY(${slugs}::text[]) AND text IS NOT NULL`;
  return new Map([...stored.map(({ slug, text }) => [slug, text] as const), ...given]);
}
