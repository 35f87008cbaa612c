import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { serve } from "../testkit/server/serve.ts";
import { cancelledBy } from "./cancellation.ts";
import { openEmbedded } from "./embedded.ts";
import { connect, type Database } from "./open.ts";

/** It never ends by itself. */
const endless = "DO $$ BEGIN LOOP END LOOP; END $$";
const note = (text: string) => `INSERT INTO note VALUES ('${text}')`;

const folder = mkdtempSync(join(tmpdir(), "backgrounder-embedded-"));
let database: Database;
/** Of a client that leaves when told so. */
let signal: AbortSignal;
let leave: () => void;
const left = new Error("The client has left");

beforeAll(async () => {
  database = await connect(await openEmbedded(folder));
  await run("CREATE TABLE note (text text UNIQUE DEFERRABLE INITIALLY DEFERRED)");
});
beforeEach(async () => {
  const controller = new AbortController();
  signal = controller.signal;
  leave = () => controller.abort(left);
  await run("TRUNCATE note");
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

// Prisma sends nothing before it is awaited.
const run = async (sql: string) => await database.client.$executeRawUnsafe(sql);
const runForClient = (sql: string) => cancelledBy(signal, () => run(sql));
const notes = async () => {
  const rows = await database.client.$queryRaw<{ text: string }[]>`SELECT text FROM note ORDER BY text`;
  return rows.map(({ text }) => text);
};
const waiting = (count: number) => expect.poll(() => database.load().waiting, { timeout: 60_000 }).toBe(count);

/** Keeps PostgreSQL busy, in a transaction, until work is done. */
const during = (work: () => Promise<void>) =>
  database.client.$transaction(
    async (client) => {
      await client.$executeRaw`SELECT 1`;
      await work();
    },
    { timeout: 120_000 },
  );

it("answers what needs no database while a statement runs", async () => {
  const served = await serve(database);
  const ended: string[] = [];
  await Promise.all([
    run("DO $$ BEGIN FOR i IN 1..10000000 LOOP END LOOP; END $$").then(() => ended.push("statement")),
    fetch(new URL("/health/live", served.url)).then(({ status }) => ended.push(`health ${status}`)),
  ]);
  await served.close();
  expect(ended).toEqual(["health 200", "statement"]);
});

it("has statements wait for a transaction to end, sends them in the order asked, and counts them", async () => {
  const before = { ...database.load().waits! };
  const ended: string[] = [];
  let others: Promise<number>[] = [];
  await during(async () => {
    others = ["first", "second"].map((text) => run(note(text)).then(() => ended.push(text)));
    await waiting(2);
    expect(database.load()).toMatchObject({ connections: 1, idle: 0 });
    ended.push("transaction");
  });
  await Promise.all(others);
  expect(ended).toEqual(["transaction", "first", "second"]);
  expect(database.load()).toMatchObject({ connections: 1, idle: 1, waiting: 0, waits: { count: before.count + 2 } });
  expect(database.load().waits!.seconds).toBeGreaterThan(before.seconds);
});

it("never sends what waits for a client that leaves, and refuses it at once", async () => {
  await during(async () => {
    const refused = expect(runForClient(note("late"))).rejects.toBe(left);
    await waiting(1);
    leave();
    await refused;
    await waiting(0);
  });
  expect(await notes()).toEqual([]);
});

it("sends nothing for a client that has left", async () => {
  leave();
  await expect(runForClient(note("late"))).rejects.toBe(left);
  expect(await notes()).toEqual([]);
});

it("starts PostgreSQL anew, with all that was committed, when a statement goes on though its client has left", async () => {
  await run(note("committed"));
  const refused = expect(runForClient(endless)).rejects.toBe(left);
  const next = run(note("next"));
  await waiting(1);
  leave();
  await refused;
  await next;
  expect(await notes()).toEqual(["committed", "next"]);
});

it("rolls a transaction back that ends in an error, and goes on", async () => {
  const failing = database.client.$transaction(async (client) => {
    await client.$executeRawUnsafe(note("undone"));
    await client.$executeRawUnsafe("SELECT 1 / 0");
  });
  await expect(failing).rejects.toThrow("division by zero");
  expect(await notes()).toEqual([]);
});

it("tells what a deferred constraint refuses at COMMIT", async () => {
  const failing = database.client.$transaction(async (client) => {
    await client.$executeRawUnsafe(note("twice"));
    await client.$executeRawUnsafe(note("twice"));
  });
  await expect(failing).rejects.toThrow("UniqueConstraintViolation");
  expect(await notes()).toEqual([]);
});

it("refuses a query that nests deeper than its stack, and goes on", async () => {
  const sum = `SELECT ${"1+".repeat(30_000)}1 FROM note`;
  await expect(run(sum)).rejects.toThrow("stack depth limit exceeded");
  expect(await notes()).toEqual([]);
});
