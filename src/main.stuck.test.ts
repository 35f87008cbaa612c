import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout } from "node:timers/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import { administer } from "./testkit/database/administer.ts";
import { startPostgres } from "./testkit/database/postgres.ts";
import { startProgram } from "./testkit/server/program.ts";
import { post } from "./testkit/server/small-server.ts";

test("SIGTERM ends the program while a paused server keeps all of its connections", async () => {
  const postgres = await startPostgres();
  onTestFinished(() => postgres.stop());
  await administer(`${postgres.url}postgres`, "CREATE DATABASE graph");
  const program = startProgram({ DATABASE_URL: `${postgres.url}graph`, DATABASE_POOL_SIZE: "2" });
  const url = await program.url();
  const ready = async () => (await fetch(new URL("/health/ready", url))).status;
  expect(await ready()).toBe(200);

  const { resume } = postgres.pause();
  onTestFinished(resume);
  const asked = Promise.allSettled(Array.from({ length: 9 }, () => post(url, { query: "{ stories { totalCount } }" })));
  await vi.waitFor(async () => expect(await ready()).toBe(503), { timeout: 10_000 });
  program.kill("SIGTERM");
  expect([0, 1]).toContain((await program.ended).code);
  await asked;
});

test("SIGTERM ends a program that waits for its server to answer", async () => {
  const silent = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void silent.close());
  await once(silent, "listening");
  const { port } = silent.address() as { port: number };
  const program = startProgram({
    DATABASE_URL: `postgresql://me@127.0.0.1:${port}/graph`,
    DATABASE_CONNECT_TIMEOUT_MS: "600000",
  });
  const [socket] = (await once(silent, "connection")) as [{ destroy(): void }];
  await setTimeout(100);
  program.kill("SIGTERM");
  expect(await program.ended).toEqual({ code: 143, signal: null, stderr: "" });
  socket.destroy();
});
