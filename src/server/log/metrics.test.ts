import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Load } from "../../database/engine.ts";
import type { Database } from "../../database/open.ts";
import { databases } from "../../testkit/database/database.ts";
import { insert } from "../../testkit/items/item.ts";
import { aStatement } from "../../testkit/items/nouns.ts";
import { aStory } from "../../testkit/items/relations.ts";
import { type Served, serve } from "../../testkit/server/serve.ts";
import { post, serveSmall, smallSchema } from "../../testkit/server/small-server.ts";
import { createMetrics } from "./metrics.ts";

/** The samples of the text format, by their name with its labels. */
const samplesOf = (text: string) =>
  new Map(
    text
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"))
      .map((line) => {
        const [, series, value] = /^(\S+) (\S+)$/.exec(line)!;
        return [series!, Number(value)];
      }),
  );

async function scrape(url: string) {
  const response = await fetch(new URL("/metrics", url));
  expect(response.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
  return samplesOf(await response.text());
}

const startingWith = (samples: Map<string, number>, name: string) =>
  Object.fromEntries([...samples].filter(([series]) => series.startsWith(name)));

test("operations are counted by name and outcome, each server's apart", async () => {
  const slow = () => new Promise(() => {});
  const server = await serveSmall({ schema: smallSchema({ slow }) }, { bodyBytes: 1_000 });
  const other = await serveSmall({});
  const ask = (body: unknown) => post(server.url, body);
  await ask({ query: "query StoryPage { hello }" });
  await ask({ query: "query StoryPage { hello }" });
  await ask({ query: "query StoryPage { broken }" });
  await ask({ query: "query Mine { hello }" });
  await ask({ query: "query Ours { hello }" });
  await ask({ query: "query WhatIsPlanned { refused }" });
  await ask({ query: "{" });
  await ask("{");
  await ask({ query: "{ hello }".padEnd(2_000) });
  await fetch(server.url, { headers: { accept: "text/html" } });
  await fetch(server.url, { method: "PUT" });
  const left = fetch(server.url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "query SearchPage { slow }" }),
    signal: AbortSignal.timeout(300),
  });
  await expect(left).rejects.toThrow();

  const counted = {
    'backgrounder_operations_total{operation="StoryPage",outcome="ok"}': 2,
    'backgrounder_operations_total{operation="StoryPage",outcome="failed"}': 1,
    'backgrounder_operations_total{operation="other",outcome="ok"}': 2,
    'backgrounder_operations_total{operation="other",outcome="refused"}': 2,
    'backgrounder_operations_total{operation="WhatIsPlanned",outcome="refused"}': 1,
    'backgrounder_operations_total{operation="other",outcome="limited"}': 1,
    'backgrounder_operations_total{operation="SearchPage",outcome="client_gone"}': 1,
  };
  await expect
    .poll(async () => startingWith(await scrape(server.url), "backgrounder_operations_total"), { timeout: 10_000 })
    .toEqual(counted);
  expect(startingWith(await scrape(server.url), "backgrounder_operation_duration_seconds_count")).toEqual({
    'backgrounder_operation_duration_seconds_count{operation="StoryPage"}': 3,
    'backgrounder_operation_duration_seconds_count{operation="other"}': 2,
    'backgrounder_operation_duration_seconds_count{operation="SearchPage"}': 1,
  });
  expect(startingWith(await scrape(other.url), "backgrounder_operations_total")).toEqual({});
  await Promise.all([server.close(), other.close()]);
});

test("the process, its event loop and the pool are measured", async () => {
  let load: Load = { connections: 5, idle: 2, waiting: 7 };
  const server = await serveSmall({ load: () => load });
  const samples = await scrape(server.url);
  for (const name of [
    "process_cpu_seconds_total",
    "process_resident_memory_bytes",
    "nodejs_eventloop_lag_p99_seconds",
  ]) {
    expect(samples.has(name), name).toBe(true);
  }
  expect(startingWith(samples, "backgrounder_database")).toEqual({
    'backgrounder_database_connections{state="idle"}': 2,
    'backgrounder_database_connections{state="busy"}': 3,
    backgrounder_database_waiting_queries: 7,
  });
  load = { connections: 1, idle: 1, waiting: 0 };
  expect((await scrape(server.url)).get("backgrounder_database_waiting_queries")).toBe(0);
  await server.close();
});

test("the waits for a database are counted where it counts them", async () => {
  const waits = { count: 3, seconds: 0.5 };
  const server = await serveSmall({ load: () => ({ connections: 1, idle: 0, waiting: 1, waits }) });
  const counted = async () => startingWith(await scrape(server.url), "backgrounder_database_wait");
  await counted();
  expect(await counted()).toMatchObject({
    backgrounder_database_waits_total: 3,
    backgrounder_database_wait_seconds_total: 0.5,
  });
  await server.close();
});

test("the queue, waits and costs are measured", async () => {
  const load = () => ({ connections: 1, idle: 1, waiting: 0 });
  const metrics = createMetrics({ client: { $queryRaw: () => Promise.resolve([]) } as never, load });
  metrics.watchQueue(() => ({ running: 4, waiting: 9 }));
  metrics.queueWaited(0.2);
  metrics.operationEnded({ name: "Search", outcome: "ok", seconds: 0.04, cost: 2_000 });
  metrics.operationEnded({ name: "Search", outcome: "limited", seconds: 0.001, cost: 2_000_000 });
  metrics.operationEnded({ name: "Search", outcome: "overloaded", seconds: 0.001, cost: undefined });
  const samples = samplesOf(await metrics.text());
  expect(Object.fromEntries(samples)).toMatchObject({
    'backgrounder_queue_operations{state="running"}': 4,
    'backgrounder_queue_operations{state="waiting"}': 9,
    backgrounder_queue_wait_seconds_count: 1,
    'backgrounder_queue_wait_seconds_bucket{le="0.1"}': 0,
    'backgrounder_queue_wait_seconds_bucket{le="0.25"}': 1,
    backgrounder_operation_cost_count: 2,
    'backgrounder_operation_cost_bucket{le="3000"}': 1,
    backgrounder_operation_cost_sum: 2_002_000,
    'backgrounder_operation_duration_seconds_count{operation="Search"}': 1,
  });
});

describe("a database that does not answer", () => {
  test.each([
    ["fails", () => Promise.reject(new Error("gone"))],
    ["hangs", () => new Promise(() => {})],
  ])("and %s fails no scrape, and leaves out what it holds", async (_, ask) => {
    const server = await serveSmall({ ask });
    const samples = await scrape(server.url);
    expect(samples.has("process_cpu_seconds_total")).toBe(true);
    expect(samples.has("backgrounder_stories")).toBe(false);
    expect(samples.has("backgrounder_latest_report_timestamp_seconds")).toBe(false);
    await server.close();
  });
});

describe.each(databases)("on $name", ({ open }) => {
  let database: Database;
  let served: Served;
  beforeAll(async () => {
    database = await open();
    served = await serve(database);
  });
  afterAll(async () => {
    await served.close();
    await database.close();
  });

  test("what was imported shows at the next scrape", async () => {
    const content = async () => {
      const samples = await scrape(served.url);
      return [samples.get("backgrounder_stories"), samples.get("backgrounder_latest_report_timestamp_seconds")];
    };
    expect(await content()).toEqual([0, undefined]);
    await insert(database, aStory({ slug: "one", title: "One", facts: [aStatement()] }));
    const { reportedAt } = await database.client.fact.findFirstOrThrow({
      where: { reportedAt: { lt: new Date("9999-01-01") } },
      orderBy: { reportedAt: "desc" },
    });
    expect(await content()).toEqual([1, reportedAt.getTime() / 1_000]);
  });
});
