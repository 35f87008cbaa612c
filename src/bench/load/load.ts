import { tableNames } from "../../dossier/plan/tables.ts";
import type { Batch } from "../synthetic/news.ts";
import { dropIndexes } from "./indexes.ts";
import type { Session } from "./session.ts";
import { textFormat } from "./text-format.ts";

/** A database that cannot be filled; its message says how to mend it. */
export class CannotLoad extends Error {}

export type OnStep = (step: string) => void;

/**
 * Fills an empty database with rows, all or none, and lets it derive what follows from them: by the very functions by which it
 * does so of any other write, but for all rows at once.
 * @throws CannotLoad when the database is not empty, or the role may not keep triggers from firing.
 */
export async function load(session: Session, batches: Iterable<Batch>, onStep: OnStep): Promise<void> {
  await refuseFilled(session);
  await session.run("BEGIN");
  try {
    const fireTriggers = await suspendTriggers(session);
    await forgetStatistics(session);
    const makeIndexes = await dropIndexes(session);
    for (const { rows, statements } of batches) {
      for (const table of tableNames.filter((name) => rows[name].length > 0)) {
        const { columns, lines } = textFormat(rows[table]);
        await session.copy(`"${table}" (${columns.map((column) => `"${column}"`).join(", ")})`, lines);
      }
      onStep(`${statements.toLocaleString("en")} statements copied`);
    }
    const copied = (table: string) => (tableNames as string[]).includes(table);
    onStep("making indexes");
    await makeIndexes(copied);
    // What is derived stays unanalyzed: the planner would take those tables for empty when they no longer are.
    await session.run(`ANALYZE ${tableNames.map((table) => `"${table}"`).join(", ")}`);
    onStep("deriving what follows");
    await deriveAll(session);
    onStep("making indexes");
    await makeIndexes((table) => !copied(table));
    await fireTriggers();
    await session.run("COMMIT");
  } catch (error) {
    await session.run("ROLLBACK");
    throw error;
  }
  onStep("analyzing");
  await session.run("VACUUM (ANALYZE)");
}

async function refuseFilled(session: Session): Promise<void> {
  const counts = tableNames.map((table) => `SELECT '${table}' AS "table" WHERE EXISTS (SELECT FROM "${table}")`);
  const [filled] = await session.run<{ table: string }>(counts.join(" UNION ALL "));
  if (filled) {
    throw new CannotLoad(
      `The database is not empty: ${filled.table} has rows. Name another by DATABASE_URL or DATA_DIR, or empty this one first.`,
    );
  }
}

/** Truncating makes the planner look at how large a table is, where it was told once that it is empty. */
async function forgetStatistics(session: Session): Promise<void> {
  const [{ tables } = { tables: "" }] = await session.run<{ tables: string }>(`
    SELECT string_agg(quote_ident(tablename), ', ') AS tables FROM pg_tables
    WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`);
  await session.run(`TRUNCATE ${tables}`);
}

/**
 * Lets no trigger fire but those that see to a row as it is inserted, and checks no foreign keys.
 * @returns what lets all of them fire again.
 */
async function suspendTriggers(session: Session): Promise<() => Promise<void>> {
  await session.run("SET LOCAL session_replication_role = replica").catch((error: unknown) => {
    throw new CannotLoad(
      `This role may not set session_replication_role, without which triggers would fire for each row: ${(error as Error).message}. Connect as a superuser, or let one GRANT SET ON PARAMETER session_replication_role to it.`,
    );
  });
  const alter = (how: string) => session.run(rowTriggers(how));
  await alter("ENABLE ALWAYS");
  return async () => {
    await alter("ENABLE");
    await session.run("SET LOCAL session_replication_role = origin");
  };
}

/** Of tgtype, 1 is for each row, 2 before, 4 insert. */
const rowTriggers = (how: string) => `
  DO $$ DECLARE it record; BEGIN
    FOR it IN SELECT tgrelid::regclass AS on_table, tgname FROM pg_trigger WHERE NOT tgisinternal AND tgtype & 7 = 7 LOOP
      EXECUTE format('ALTER TABLE %s ${how} TRIGGER %I', it.on_table, it.tgname);
    END LOOP;
  END $$`;

/**
 * Derives what a commit would, by the function that a commit calls: of all facts at once, but of a few first, from which the
 * planner learns what the derived tables look like.
 */
async function deriveAll(session: Session): Promise<void> {
  const few = ["Statement", "Incident", "Meeting"].map((noun) => `(SELECT id FROM "${noun}" LIMIT 300)`);
  await derive(session, few.join(" UNION ALL "));
  const derived = await session.run<{ name: string }>(`
    SELECT relid::regclass::text AS name FROM pg_stat_user_tables
    WHERE relname <> ALL (ARRAY[${tableNames.map((table) => `'${table}'`).join(", ")}]) AND pg_relation_size(relid) > 0`);
  await session.run(`ANALYZE ${derived.map(({ name }) => name).join(", ")}`);
  await derive(session, 'SELECT id FROM "Fact"');
}

async function derive(session: Session, facts: string): Promise<void> {
  await session.run(`INSERT INTO "Stale" SELECT pg_current_xact_id()::text::bigint, id FROM (${facts}) marked`);
  await session.run("SELECT derive(pg_current_xact_id()::text::bigint)");
}
