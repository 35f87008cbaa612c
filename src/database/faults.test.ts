import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { administer } from "../testkit/database/administer.ts";
import { hostile } from "../testkit/database/hostile.ts";
import { type PostgresServer, startPostgres } from "../testkit/database/postgres.ts";
import { serve, type Served } from "../testkit/server/serve.ts";
import { cancelledBy } from "./cancellation.ts";
import { connect, type Database } from "./open.ts";
import { openServer } from "./server.ts";

const folder = mkdtempSync(join(tmpdir(), "backgrounder-faults-"));
let postgres: PostgresServer;
let database: Database;
let served: Served;
beforeAll(async () => {
  postgres = await startPostgres({ ...hostile, keep: folder });
  await administer(`${postgres.url}postgres`, "CREATE DATABASE graph");
  database = await connect(openServer(`${postgres.url}graph`, limits));
  served = await serve(database);
});
afterAll(async () => {
  await served.close();
  await database.close();
  await postgres.stop();
  rmSync(folder, { recursive: true });
});

const limits = { poolSize: 4, connectTimeout: 1_000, statementTimeout: 2_000 };
const patience = { timeout: 30_000, interval: 50 };
const ready = async () => (await fetch(new URL("/health/ready", served.url))).status;
const becomes = (status: number) => vi.waitFor(async () => expect(await ready()).toBe(status), patience);
const fill = () => Promise.all([1, 2, 3, 4].map(() => database.client.$queryRaw`SELECT pg_sleep(0.05)::text`));
const count = () => served.ask("{ stories { totalCount } }");
const none = { stories: { totalCount: 0 } };

beforeEach(async () => {
  await becomes(200);
  // A fault meets connections that are open.
  await fill();
});

test("a paused server gives errors by the deadline, with and without one, and serves again when it goes on", async () => {
  const { resume } = postgres.pause();
  const reason = new Error("Too late");
  const controller = new AbortController();
  const stuck = cancelledBy(controller.signal, async () => await database.client.$queryRaw`SELECT 1`).catch(
    (error: unknown) => error,
  );
  await becomes(503);
  controller.abort(reason);
  expect(await stuck).toBe(reason);
  // More than there are connections: what waited for one, and what finds none to take it, ends as well.
  const all = await Promise.allSettled(Array.from({ length: 9 }, () => database.client.$queryRaw`SELECT 1`));
  expect(all.map(({ status }) => status)).toEqual(Array(9).fill("rejected"));
  resume();
  await becomes(200);
  expect(await count()).toEqual(none);
});

test("a server that stops gives errors, and serves again when it is back", async () => {
  const port = Number(new URL(postgres.url).port);
  await postgres.stop();
  await expect(count()).rejects.toThrow("Internal error");
  await becomes(503);
  postgres = await startPostgres({ ...hostile, keep: folder, port });
  await becomes(200);
  expect(await count()).toEqual(none);
});

test("a reading operation does not notice that the server ends its connections", async () => {
  const { client } = database;
  expect(database.load().idle).toBe(4);
  const signal = new AbortController().signal;
  const reads = Promise.all(
    [1, 2, 3, 4].map((n) =>
      cancelledBy(signal, async () => await client.$queryRaw`SELECT ${n}::int AS n, pg_sleep(1)::text`),
    ),
  );
  const sleeping = `FROM pg_stat_activity WHERE datname = 'graph' AND wait_event = 'PgSleep'`;
  await administer(
    `${postgres.url}postgres`,
    `DO $$ BEGIN WHILE (SELECT count(*) < 4 ${sleeping}) LOOP PERFORM pg_sleep(0.01), pg_stat_clear_snapshot(); END LOOP; END $$;
     SELECT pg_terminate_backend(pid, 5000) ${sleeping}`,
  );
  expect((await reads).flat()).toMatchObject([{ n: 1 }, { n: 2 }, { n: 3 }, { n: 4 }]);
});
