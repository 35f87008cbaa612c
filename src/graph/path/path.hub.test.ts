import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../database/open.ts";
import { databases } from "../../testkit/database/database.ts";
import { anEvidence } from "../../testkit/items/grounds.ts";
import { insert } from "../../testkit/items/item.ts";
import { anActor } from "../../testkit/items/nouns.ts";
import { execute } from "../../testkit/operations/execute.ts";

const evidence = anEvidence();
const talker = anActor({ slug: "talker", evidence: [evidence] });
const target = anActor({ slug: "target", evidence: [evidence] });

/** Many statements that have the same speaker, or the same addressee, and nothing else. */
async function insertStatements({ client }: Database, count: number, role: "SPEAKER" | "ADDRESSEE", actorId: string) {
  const rows = (columns: string) =>
    `SELECT ${columns} FROM (SELECT md5('${role}' || n)::uuid AS id, lower('${role}-' || n) AS slug FROM generate_series(1, ${count}) n) made`;
  const inserts = [
    `INSERT INTO "Fact" (id) ${rows("id")}`,
    `INSERT INTO "Citation" ${rows(`id, '${evidence.id}'::uuid`)}`,
    `INSERT INTO "Entry" ${rows("id, 'STATEMENT', slug, slug")}`,
    `INSERT INTO "Statement" (id, content, form, illocution, channel) ${rows("id, slug, 'PARAPHRASE', 'ASSERT', 'UNKNOWN'")}`,
    `INSERT INTO "StatementVoice" ("statementId", role, position, "actorId") ${rows(`id, '${role}', 0, '${actorId}'::uuid`)}`,
  ];
  await client.$transaction(
    async (transaction) => {
      for (const sql of [...inserts, "SET CONSTRAINTS ALL IMMEDIATE"]) await transaction.$executeRawUnsafe(sql);
    },
    { timeout: 120_000 },
  );
}

/** How many rows of tables and entries of indexes some work reads, by the database's own count. */
async function rowsRead({ client }: Database, work: (within: Pick<Database, "client">) => Promise<unknown>) {
  return client.$transaction(
    async (transaction) => {
      const read = async () => {
        const [counted] = await transaction.$queryRaw<[{ rows: bigint }]>`
          SELECT sum(pg_stat_get_xact_tuples_returned(oid))::bigint AS rows
          FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'i')`;
        return Number(counted.rows);
      };
      const before = await read();
      await work({ client: transaction as Database["client"] });
      return (await read()) - before;
    },
    { timeout: 120_000 },
  );
}

describe.each(databases)("on $name, of an actor with ten thousand statements", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
    await insert(database, talker, target);
    await insertStatements(database, 10_000, "SPEAKER", talker.id);
    await insertStatements(database, 1_000, "ADDRESSEE", target.id);
  }, 120_000);
  afterAll(() => database.close());

  const paths = async (from: string, to: string, within: Pick<Database, "client"> = database) => {
    const found = await execute<{ paths: { steps: { entry: { slug: string } }[] }[] }>(
      within,
      `query Paths($from: String!, $to: String!) { paths(from: $from, to: $to, maxLength: 6, first: 20) { steps { entry { slug } } } }`,
      { from, to },
    );
    return found.paths.map(({ steps }) => steps.map(({ entry }) => entry.slug));
  };

  test("what lies between it and another with many is looked for in few rows", async () => {
    expect(await rowsRead(database, (within) => paths("talker", "target", within))).toBeLessThan(1_000);
  });

  test("the whole of what was read is counted", async () => {
    const all = (within: Pick<Database, "client">) => within.client.statementVoice.findMany();
    expect(await rowsRead(database, all)).toBeGreaterThanOrEqual(11_000);
  });

  test.each(["speaker-1", "speaker-5000", "speaker-10000"])(
    "each statement leads to it, and it to each: %s",
    async (statement) => {
      expect(await paths(statement, "talker")).toEqual([[statement, "talker"]]);
      expect(await paths("talker", statement)).toEqual([["talker", statement]]);
    },
  );

  test("any two statements are found to have the same speaker", async () => {
    expect(await paths("speaker-1", "speaker-10000")).toEqual([["speaker-1", "talker", "speaker-10000"]]);
  });
});
