import { setTimeout } from "node:timers/promises";
import { GraphQLError } from "graphql";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type ServerDatabase, serverDatabase } from "../testkit/database/server-database.ts";
import { cancelledBy } from "./cancellation.ts";
import { connect, type Database } from "./open.ts";
import { defaultLimits, openServer } from "./server.ts";

let room: ServerDatabase;
let watch: Database;
let database: Database;
beforeEach(async () => {
  room = await serverDatabase();
  watch = await connect(openServer(room.url));
  database = await connect(openServer(room.url, { ...defaultLimits, poolSize: 1 }));
});
afterEach(async () => {
  await database.close();
  await watch.close();
  await room.remove();
});

/** How many statements sleep on the server. */
const sleeping = async () => {
  const [found] = await watch.client.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE datname = current_database() AND state = 'active' AND wait_event = 'PgSleep'`;
  return found!.count;
};
const sleep = () => database.client.$queryRaw`SELECT pg_sleep(600)::text`;
const backend = async () => {
  const [found] = await database.client.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
  return found!.pid;
};

function abortable() {
  const controller = new AbortController();
  const reason = new GraphQLError("Too late", { extensions: { code: "TIMEOUT" } });
  return {
    reason,
    abort: () => controller.abort(reason),
    /** Ends with what was thrown. */
    failing: (work: () => Promise<unknown>) =>
      cancelledBy(controller.signal, async () => await work()).then(
        () => expect.unreachable("it was not cancelled"),
        (error: unknown) => error,
      ),
  };
}

test("work whose signal has aborted sends nothing", async () => {
  const { reason, abort, failing } = abortable();
  abort();
  expect(await failing(() => database.client.$executeRaw`CREATE TABLE never ()`)).toBe(reason);
  expect(await database.client.$queryRaw`SELECT to_regclass('never')::text AS never`).toEqual([{ never: null }]);
});

test("a statement that runs is cancelled at the server, and its connection goes on", async () => {
  const before = await backend();
  const { reason, abort, failing } = abortable();
  const failed = failing(sleep);
  await vi.waitFor(async () => expect(await sleeping()).toBe(1));
  abort();
  expect(await failed).toBe(reason);
  await vi.waitFor(async () => expect(await sleeping()).toBe(0));
  expect(await backend()).toBe(before);
});

test("what waits for a connection leaves the queue", async () => {
  const [running, waiting] = [abortable(), abortable()];
  const ran = running.failing(sleep);
  const waited = waiting.failing(() => database.client.$queryRaw`SELECT 1`);
  await vi.waitFor(() => expect(database.load()).toEqual({ connections: 1, idle: 0, waiting: 1 }));
  waiting.abort();
  expect(await waited).toBe(waiting.reason);
  expect(database.load().waiting).toBe(0);
  running.abort();
  await ran;
});

test("no statement is cancelled in the place of the one before it", async () => {
  for (let pause = 0; pause < 40; pause++) {
    const { abort, failing } = abortable();
    const failed = failing(() =>
      database.client.$queryRaw`SELECT pg_sleep(0.01)::text`.then(() => Promise.reject(new Error("done"))),
    );
    await setTimeout(pause / 4);
    abort();
    const after = database.client.$queryRaw`SELECT pg_sleep(0.005)::text AS slept`;
    expect(await after).toEqual([{ slept: "" }]);
    await failed;
  }
});

test("a transaction is undone, and leaves no connection in the midst of it", async () => {
  const { reason, abort, failing } = abortable();
  const failed = failing(() =>
    database.client.$transaction(async (transaction) => {
      await transaction.$executeRaw`CREATE TABLE never ()`;
      await transaction.$queryRaw`SELECT pg_sleep(600)::text`;
    }),
  );
  await vi.waitFor(async () => expect(await sleeping()).toBe(1));
  abort();
  expect(await failed).toBe(reason);
  expect(
    await database.client.$queryRaw`
    SELECT to_regclass('never')::text AS never, now() = statement_timestamp() AS alone`,
  ).toEqual([{ never: null, alone: true }]);
});

test("closing ends what runs, and refuses what waits", async () => {
  const ended = Promise.allSettled([sleep(), sleep()]);
  await vi.waitFor(async () => expect(await sleeping()).toBe(1));
  await database.close();
  expect((await ended).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  await vi.waitFor(async () => expect(await sleeping()).toBe(0));
});
