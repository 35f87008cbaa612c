import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../database/open.ts";
import { databases } from "./database.ts";
import { expectStatements, QueryLog } from "./query-log.ts";

describe.each(databases)("on $name", ({ open }) => {
  let database: Database;
  let queries: QueryLog;
  beforeAll(async () => {
    database = await open();
    queries = new QueryLog(database);
  });
  afterAll(() => database.close());

  test("it keeps the statements of the work alone, with its result", async () => {
    await database.client.actor.count();
    const queried = await queries.during(() => database.client.story.findMany());
    expect(queried.result).toEqual([]);
    expect(queried.statements).toEqual([expect.stringMatching(/^SELECT .* FROM "public"."Story"/)]);
    expectStatements(queried, 1);
  });

  test("it leaves out what steers a transaction", async () => {
    const { client } = database;
    const queried = await queries.during(() =>
      client.$transaction(async (transaction) => {
        await transaction.story.count();
        await transaction.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
      }),
    );
    expectStatements(queried, 1);
    expect(queried.statements).toEqual([expect.stringContaining("COUNT(*)")]);
  });

  test("another number than expected prints what was sent", async () => {
    const queried = await queries.during(() => database.client.$queryRaw`SELECT 1 AS one`);
    expect(() => expectStatements(queried, 2)).toThrow("SQL statements:\n1. SELECT 1 AS one\n: expected 1 to be 2");
  });
});
