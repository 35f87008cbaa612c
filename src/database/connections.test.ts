import { Client } from "pg";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { administer } from "../testkit/database/administer.ts";
import { asRole, type ServerDatabase, serverDatabase } from "../testkit/database/server-database.ts";
import { cancelledBy } from "./cancellation.ts";
import { connect, type Database } from "./open.ts";
import { openServer } from "./server.ts";

let room: ServerDatabase;
let url: string;
let role: string;
let database: Database;
beforeEach(async () => {
  room = await serverDatabase();
  ({ url, role } = await asRole(room, "CONNECTION LIMIT 3"));
  database = await connect(openServer(url));
});
afterEach(async () => {
  await database.close();
  await room.remove();
});

const thirty = () =>
  Promise.all(
    Array.from({ length: 30 }, async (_, n) => {
      const found = await database.client.$queryRaw<{ n: number }[]>`SELECT ${n}::int AS n, pg_sleep(0.01)::text`;
      return found[0]!.n;
    }),
  );
const all = Array.from({ length: 30 }, (_, n) => n);

test("thirty at once are served over the three connections that a role may have", async () => {
  expect(await thirty()).toEqual(all);
  expect(database.load()).toMatchObject({ connections: 3, waiting: 0 });
});

test("all wait while others have all three", async () => {
  const others = await takeAll();
  const served = thirty();
  await vi.waitFor(() => expect(database.load()).toEqual({ connections: 0, idle: 0, waiting: 30 }));
  await Promise.all(others.map((other) => other.end()));
  expect(await served).toEqual(all);
});

test("work ends by its signal when no connection comes free", async () => {
  const others = await takeAll();
  const controller = new AbortController();
  const reason = new Error("Too late");
  const failed = cancelledBy(controller.signal, async () => await database.client.$queryRaw`SELECT 1`).catch(
    (error: unknown) => error,
  );
  await vi.waitFor(() => expect(database.load()).toEqual({ connections: 0, idle: 0, waiting: 1 }));
  controller.abort(reason);
  expect(await failed).toBe(reason);
  expect(database.load().waiting).toBe(0);
  await Promise.all(others.map((other) => other.end()));
});

/** Ends the gateway's connections, and opens as many as the role may have in their place. */
async function takeAll(): Promise<Client[]> {
  await administer(room.url, `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename = '${role}'`);
  return Promise.all(
    [1, 2, 3].map(async () => {
      const other = new Client({ connectionString: url });
      await other.connect();
      return other;
    }),
  );
}
