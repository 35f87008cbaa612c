import { tableNames } from "../../dossier/plan/tables.ts";
import type { Batch } from "../synthetic/news.ts";
import { CannotLoad } from "./cannot-load.ts";
import { dropIndexes, type MakeIndexes } from "./indexes.ts";
import type { Session } from "./session.ts";
import { textFormat } from "./text-format.ts";
import { suspendTriggers } from "./triggers.ts";

/**
 * Fills an empty database with rows, all or none, and lets it derive what follows from them: by the very function by which it
 * does so at every commit, but of all rows at once.
 * @throws CannotLoad when the database is not empty, or the role may not keep triggers from firing.
 */
export async function load(session: Session, batches: Iterable<Batch>, show: (step: string) => void): Promise<void> {
  await refuseFilled(session);
  await session.run("BEGIN");
  try {
    await fill(session, batches, show);
    await session.run("COMMIT");
  } catch (error) {
    await session.run("ROLLBACK");
    throw error;
  }
  show("analyzing");
  await session.run("VACUUM (ANALYZE)");
}

async function refuseFilled(session: Session): Promise<void> {
  const asked = tableNames.map((table) => `SELECT '${table}' AS "table" WHERE EXISTS (SELECT FROM "${table}")`);
  const [filled] = await session.run<{ table: string }>(asked.join(" UNION ALL "));
  if (filled) {
    throw new CannotLoad(
      `The database is not empty: ${filled.table} has rows. Name another by DATABASE_URL or DATA_DIR, or empty this one first.`,
    );
  }
}

async function fill(session: Session, batches: Iterable<Batch>, show: (step: string) => void): Promise<void> {
  const fireTriggers = await suspendTriggers(session);
  const derived = await derivedTables(session);
  // Truncated, a table is planned for by its size; else, once analyzed while it was empty, as empty.
  await session.run(`TRUNCATE ${quoted([...tableNames, ...derived])}`);
  let makeIndexes: MakeIndexes | undefined;
  for (const batch of batches) {
    await copy(session, batch);
    show(`${batch.statements.toLocaleString("en")} statements copied`);
    makeIndexes ??= await afterFirst(session, derived);
  }
  show("making indexes");
  await makeIndexes?.((table) => !derived.includes(table));
  show("deriving what follows");
  await derive(session);
  show("making indexes");
  await makeIndexes?.((table) => derived.includes(table));
  await fireTriggers();
  // A server that is up reads the names anew when a statement has fired their trigger, of however many rows.
  await session.run('UPDATE "Name" SET position = position WHERE false');
}

/** From the first rows the planner learns what the derived tables look like, before there are many. */
async function afterFirst(session: Session, derived: string[]): Promise<MakeIndexes> {
  await derive(session);
  await session.run(`ANALYZE ${quoted(derived)}`);
  return dropIndexes(session);
}

async function copy(session: Session, { rows }: Batch): Promise<void> {
  for (const table of tableNames.filter((name) => rows[name].length > 0)) {
    const { columns, lines } = textFormat(rows[table]);
    await session.copy(`"${table}" (${quoted(columns)})`, lines);
  }
}

/** The tables that no import writes. */
async function derivedTables(session: Session): Promise<string[]> {
  const tables = await session.run<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'",
  );
  const written: readonly string[] = tableNames;
  return tables.map(({ name }) => name).filter((name) => !written.includes(name));
}

/** Marks every fact as stale, and derives what a commit would. */
async function derive(session: Session): Promise<void> {
  await session.run('INSERT INTO "Stale" SELECT pg_current_xact_id()::text::bigint, id FROM "Fact"');
  await session.run(`ANALYZE ${quoted(["Stale", ...tableNames])}`);
  await session.run("SELECT derive(pg_current_xact_id()::text::bigint)");
}

const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(", ");
