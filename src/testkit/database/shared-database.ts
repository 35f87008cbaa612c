import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import type { Database } from "../../database/open.ts";

/** One database for all tests of a suite, empty again before each of them: far faster than to open one for each. */
export function sharedDatabase(open: () => Promise<Database>): () => Database {
  let database: Database;
  beforeAll(async () => void (database = await open()));
  beforeEach(() => empty(database));
  afterAll(() => database.close());
  return () => database;
}

/** One database for all tests of a suite, filled once; that each leaves all of its rows as they were is a part of each. */
export function unchangedDatabase(
  open: () => Promise<Database>,
  fill: (database: Database) => Promise<unknown>,
): () => Database {
  let database: Database;
  let before: Record<string, string>;
  beforeAll(async () => {
    database = await open();
    await fill(database);
    before = await digest(database);
  });
  afterEach(async () => expect(await digest(database)).toEqual(before));
  afterAll(() => database.close());
  return () => database;
}

/** Removes all rows. */
export async function empty(database: Database): Promise<void> {
  const tables = (await tablesOf(database)).map((table) => `"${table}"`);
  await database.client.$executeRawUnsafe(`TRUNCATE ${tables.join(", ")}`);
}

/**
 * A digest of all rows of each table, derived ones included: the same if and only if the rows are, in whatever order. Which transaction
 * it was that last changed a name is no matter.
 */
export async function digest(database: Database): Promise<Record<string, string>> {
  const tables = (await tablesOf(database)).filter((table) => table !== "NameChange");
  const digests = tables.map(
    (table) =>
      `SELECT '${table}' AS "table", md5(coalesce(string_agg(t::text, ';' ORDER BY t::text), '')) AS md5 FROM "${table}" t`,
  );
  const found = await database.client.$queryRawUnsafe<{ table: string; md5: string }[]>(digests.join(" UNION ALL "));
  return Object.fromEntries(found.map(({ table, md5 }) => [table, md5]));
}

async function tablesOf({ client }: Database): Promise<string[]> {
  const found = await client.$queryRaw<{ tablename: string }[]>`
    SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY tablename`;
  return found.map(({ tablename }) => tablename);
}
