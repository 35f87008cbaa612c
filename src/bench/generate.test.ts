import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { timeSpan } from "../api/time-span.ts";
import { type Database, openDatabase } from "../database/open.ts";
import { databases } from "../testkit/database/database.ts";
import { digest } from "../testkit/database/shared-database.ts";
import { fill } from "./load/fill.ts";
import { openSession } from "./load/session.ts";
import { suspendTriggers } from "./load/triggers.ts";

const graph = { statements: 500, seed: 7 };
const silent = () => {};

describe.each(databases)("a synthetic graph on $name", ({ open, makeRoom }) => {
  let room: Awaited<ReturnType<typeof makeRoom>>;
  let database: Database;
  beforeAll(async () => {
    room = await makeRoom();
    await fill(room.settings, graph, silent);
    database = await openDatabase(room.settings);
  }, 180_000);
  afterAll(async () => {
    await database.close();
    await room.remove();
  });

  async function digestOf(other: typeof graph) {
    const otherRoom = await makeRoom();
    await fill(otherRoom.settings, other, silent);
    const filled = await openDatabase(otherRoom.settings);
    const found = await digest(filled);
    await filled.close();
    await otherRoom.remove();
    return found;
  }

  test("what it derived at once is what a commit derives", async () => {
    const before = await digest(database);
    await database.client.$executeRaw`INSERT INTO "Stale" SELECT pg_current_xact_id()::text::bigint, id FROM "Fact"`;
    expect(await database.client.$queryRaw`SELECT count(*)::int FROM "Stale"`).toEqual([{ count: 0 }]);
    expect(await digest(database)).toEqual(before);
  });

  test("the same seed makes the same rows, another seed others", { timeout: 180_000 }, async () => {
    const before = await digest(database);
    expect(await digestOf({ ...graph })).toEqual(before);
    const { Stale, ...other } = await digestOf({ ...graph, seed: 8 });
    expect(Stale).toBe(before.Stale);
    const shared = Object.keys(other).filter((table) => other[table] === before[table]);
    expect(shared).toEqual([]);
  });

  test("every reference refers to something", async () => {
    const references = await database.client.$queryRaw<{ query: string }[]>`
      SELECT format('SELECT %1$L AS name FROM %2$s x LEFT JOIN %3$s y ON y.%4$I = x.%5$I WHERE x.%5$I IS NOT NULL AND y.%4$I IS NULL',
        conname, conrelid::regclass, confrelid::regclass, target.attname, own.attname) AS query
      FROM pg_constraint
      JOIN pg_attribute own ON own.attrelid = conrelid AND own.attnum = conkey[1]
      JOIN pg_attribute target ON target.attrelid = confrelid AND target.attnum = confkey[1]
      WHERE contype = 'f' AND connamespace = 'public'::regnamespace`;
    expect(references.length).toBeGreaterThan(50);
    const dangling = references.map(({ query }) => query).join(" UNION ALL ");
    expect(await database.client.$queryRawUnsafe(dangling)).toEqual([]);
  });

  test("it leaves indexes, triggers and foreign keys as the migrations made them", async () => {
    const empty = await open();
    const asked = ({ client }: Database) => client.$queryRaw<object[]>`
      SELECT indexdef AS made FROM pg_indexes WHERE schemaname = 'public'
      UNION ALL SELECT format('%s on %s: %s', tgname, tgrelid::regclass, tgenabled) FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1`;
    expect(await asked(database)).toEqual(await asked(empty));
    await empty.close();
  });

  test("each time span has the bounds that its date leaves", async () => {
    const spans = await database.client.timeSpan.findMany();
    const bare = spans.map(({ edtf, earliest, latest, precision }) => ({ edtf, earliest, latest, precision }));
    expect(bare).toEqual(spans.map(({ edtf }) => timeSpan(edtf)));
    expect(new Set(spans.map(({ precision }) => precision)).size).toBeGreaterThanOrEqual(6);
  });

  test("it refuses a database that is not empty", async () => {
    const other = await open();
    await other.client.story.create({
      data: { id: crypto.randomUUID(), slug: "one", title: "One", summary: "Of one." },
    });
    await other.close();
    await database.close();
    await expect(fill(room.settings, graph, silent)).rejects.toThrow("The database is not empty: Story has rows.");
    database = await openDatabase(room.settings);
  });

  test("it says how a role that may not suspend triggers can come to", async () => {
    const other = await makeRoom();
    const session = await openSession(other.settings);
    await session.run("SET ROLE pg_read_all_data");
    await expect(suspendTriggers(session)).rejects.toThrow("GRANT SET ON PARAMETER session_replication_role");
    await session.close();
    await other.remove();
  });

  test.each<[what: string, sql: string, least: number, most: number]>([
    ["actors", `SELECT count(*) FROM "Actor"`, 190, 210],
    ["statements", `SELECT count(*) FROM "Statement"`, 500, 500],
    ["incidents", `SELECT count(*) FROM "Incident"`, 10, 50],
    ["meetings", `SELECT count(*) FROM "Meeting"`, 5, 30],
    ["notices", `SELECT count(*) FROM "Notice"`, 10, 45],
    ["links", `SELECT count(*) FROM "Link"`, 25, 75],
    [
      "the percentage of statements without a time",
      `SELECT 100 * avg(("timeId" IS NULL)::int) FROM "Statement"`,
      6,
      20,
    ],
    [
      "the percentage of statements with an addressee",
      `SELECT 100 * avg(EXISTS (SELECT FROM "StatementVoice" WHERE "statementId" = s.id AND role = 'ADDRESSEE')::int) FROM "Statement" s`,
      ...([40, 60] as const),
    ],
    [
      "the percentage of speakers left unnamed",
      `SELECT 100 * avg(("sourceId" IS NOT NULL)::int) FROM "StatementVoice" WHERE role = 'SPEAKER'`,
      ...([4, 25] as const),
    ],
    [
      "the percentage of facts with more than one evidence",
      `SELECT 100 * avg((n > 1)::int) FROM (SELECT count(*) AS n FROM "Citation" GROUP BY "factId") x`,
      ...([8, 30] as const),
    ],
    [
      "the longest chain of attribution",
      `SELECT max(n) FROM (SELECT count(*) AS n FROM "AttributionHop" GROUP BY "evidenceId") x`,
      ...([3, 3] as const),
    ],
    ["affiliations that ended", `SELECT count(*) FROM "Affiliation" WHERE "toId" IS NOT NULL`, 3, 100],
    [
      "the percentage of what involves any side that involves the one with most",
      `SELECT 100.0 * max(n) / (SELECT count(DISTINCT "entryId") FROM "Involvement") FROM (SELECT count(*) AS n FROM "Involvement" GROUP BY "sideId") x`,
      ...([15, 70] as const),
    ],
    [
      "in how much the middling side is involved",
      `SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY n) FROM (SELECT count(*) AS n FROM "Involvement" GROUP BY "sideId") x`,
      ...([1, 15] as const),
    ],
    [
      "what passed between the two sides that had most to say to one another",
      `SELECT max(n) FROM (SELECT count(*) AS n FROM "Exchange" WHERE "sideId" <> "otherId" GROUP BY "sideId", "otherId") x`,
      ...([8, 200] as const),
    ],
    [
      "meetings whose status changed",
      `SELECT count(*) FROM (SELECT FROM "MeetingStatusChange" GROUP BY "meetingId" HAVING count(*) > 1) x`,
      1,
      15,
    ],
    [
      "years",
      `SELECT count(DISTINCT extract(year FROM "reportedAt" AT TIME ZONE 'UTC')) FROM "Article"`,
      ...([9, 11] as const),
    ],
    [
      "the percentage of statements with the commonest word",
      `SELECT 100.0 * ndoc / (SELECT count(*) FROM "Statement") FROM ts_stat('SELECT to_tsvector(''simple'', content) FROM "Statement"') ORDER BY ndoc DESC LIMIT 1`,
      ...([4, 40] as const),
    ],
    [
      "the percentage of words in one statement alone",
      `SELECT 100 * avg((ndoc = 1)::int) FROM ts_stat('SELECT to_tsvector(''simple'', content) FROM "Statement"')`,
      ...([30, 95] as const),
    ],
  ])("%s", async (_, sql, least, most) => {
    const [row] = await database.client.$queryRawUnsafe<Record<string, unknown>[]>(sql);
    const [found] = Object.values(row!).map(Number);
    expect(found).toBeGreaterThanOrEqual(least);
    expect(found).toBeLessThanOrEqual(most);
  });
});
