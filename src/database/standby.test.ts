import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { importBundled } from "../dossier/bundled.ts";
import { administer } from "../testkit/database/administer.ts";
import { hostile } from "../testkit/database/hostile.ts";
import { type PostgresServer, startPostgres } from "../testkit/database/postgres.ts";
import { serve } from "../testkit/server/serve.ts";
import { cancelledBy } from "./cancellation.ts";
import { connect } from "./open.ts";
import { openServer } from "./server.ts";

const [keep, copy] = ["primary", "standby"].map((name) => mkdtempSync(join(tmpdir(), `backgrounder-${name}-`))) as [
  string,
  string,
];
let primary: PostgresServer;
let standby: PostgresServer;
beforeAll(async () => {
  const made = await startPostgres({ ...hostile, keep });
  await administer(`${made.url}postgres`, "CREATE DATABASE graph");
  await made.stop();
  // A standby begins as a copy of its primary.
  execFileSync("cp", ["-a", `${keep}/.`, copy]);
  primary = await startPostgres({ ...hostile, keep });
  const { hostname, port, username, password } = new URL(primary.url);
  writeFileSync(join(copy, "postgres/standby.signal"), "");
  standby = await startPostgres({
    keep: copy,
    settings: {
      ...hostile.settings,
      primary_conninfo: `host=${hostname} port=${port} user=${username} password=${password}`,
      // Queries give way to what the primary did at once.
      max_standby_streaming_delay: "0",
    },
  });
});
afterAll(async () => {
  await standby.stop();
  await primary.stop();
  for (const folder of [keep, copy]) rmSync(folder, { recursive: true });
});

/** Waits until the standby has all that the primary has now. */
async function caughtUp(): Promise<void> {
  const [{ lsn }] = (await rows(primary, "SELECT pg_current_wal_lsn()::text AS lsn")) as [{ lsn: string }];
  const replayed = async () => rows(standby, `SELECT pg_last_wal_replay_lsn() >= '${lsn}' AS reached`);
  await vi.waitFor(async () => expect(await replayed()).toEqual([{ reached: true }]), { timeout: 60_000 });
}

async function rows({ url }: PostgresServer, sql: string): Promise<unknown[]> {
  const client = new Client({
    connectionString: `${url}graph`,
    // A standby has no serializable transactions.
    options: "-c default_transaction_isolation=repeatable\\ read",
  });
  await client.connect();
  return client
    .query<object>(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

test("a standby with migrations due is refused, and serves what its primary has once that has them", async () => {
  await expect(connect(openServer(`${standby.url}graph`))).rejects.toThrow(
    /is a standby and lacks \d+ migrations \(from \w+ on\)\. Start the gateway once on its primary, then here\./,
  );
  const first = await connect(openServer(`${primary.url}graph`));
  await importBundled(first.client);
  await caughtUp();

  const second = await connect(openServer(`${standby.url}graph`));
  expect(await importBundled(second.client)).toEqual([]);
  const answers = await Promise.all(
    [first, second].map(async (database) => {
      const { ask, url, close } = await serve(database);
      const answer = await ask(
        `{ timeline(first: 50) { totalCount nodes { __typename id } } search(text: "strike") { nodes { score } } }`,
      );
      const { status } = await fetch(new URL("/health/ready", url));
      await close();
      return { answer, status };
    }),
  );
  expect(answers[1]).toEqual(answers[0]);
  await expect(second.client.story.deleteMany()).rejects.toThrow("read-only transaction");
  await Promise.all([first.close(), second.close()]);
});

test("what a standby ends for a conflict with its recovery is read again", async () => {
  const database = await connect(openServer(`${standby.url}graph`));
  await rows(primary, `CREATE TABLE public.short AS SELECT 1 AS n`);
  await caughtUp();
  const read = cancelledBy(
    new AbortController().signal,
    async () =>
      await database.client.$queryRaw`SELECT n, pg_sleep(2)::text FROM (SELECT 7 AS n FROM pg_class LIMIT 1) x`,
  );
  await vi.waitFor(async () =>
    expect(await rows(standby, `SELECT FROM pg_stat_activity WHERE wait_event = 'PgSleep'`)).toHaveLength(1),
  );
  await rows(primary, "DELETE FROM public.short");
  await rows(primary, "VACUUM public.short");
  expect(await read).toMatchObject([{ n: 7 }]);
  const conflicts = "SELECT confl_snapshot > 0 AS met FROM pg_stat_database_conflicts WHERE datname = 'graph'";
  await vi.waitFor(async () => expect(await rows(standby, conflicts)).toEqual([{ met: true }]), { timeout: 30_000 });
  await database.close();
});
