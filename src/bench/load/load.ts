import { tableNames } from "../../dossier/plan/tables.ts";
import type { Batch } from "../synthetic/news.ts";
import { dropIndexes } from "./indexes.ts";
import type { Session } from "./session.ts";
import { textFormat } from "./text-format.ts";

/** A database that cannot be filled; its message says how to mend it. */
export class CannotLoad extends Error {}

export type OnStep = (step: string) => void;

/**
 * Fills an empty database with rows, all or none, and lets it derive what follows from them: by the very triggers by which it
 * does so of any other write, but for all rows at once.
 * @throws CannotLoad when the database is not empty, or the role may not keep triggers from firing.
 */
export async function load(session: Session, batches: Iterable<Batch>, onStep: OnStep): Promise<void> {
  await refuseFilled(session);
  await session.run("BEGIN");
  try {
    const fireTriggers = await suspendTriggers(session);
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
    await session.run("ANALYZE");
    onStep("deriving what follows");
    await settleAll(session, fireTriggers);
    onStep("making indexes");
    await makeIndexes((table) => !copied(table));
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

/** Marks every fact, and lets the trigger fire for the last one alone, which settles all that is marked. */
async function settleAll(session: Session, fireTriggers: () => Promise<void>): Promise<void> {
  const mark = (some: string) =>
    session.run(
      `INSERT INTO "Stale" SELECT pg_current_xact_id()::text::bigint, id FROM "Fact" ${some} ON CONFLICT DO NOTHING`,
    );
  await mark("OFFSET 1");
  await session.run('ANALYZE "Stale"');
  await fireTriggers();
  await mark("");
  await session.run("SET CONSTRAINTS ALL IMMEDIATE");
}
