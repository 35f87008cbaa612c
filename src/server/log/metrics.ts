import { setTimeout } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { PrismaClient } from "../../database/generated/client.ts";
import type { Database } from "../../database/open.ts";
import { operationLabel } from "../known-operations.ts";
import type { Outcome } from "./outcome.ts";
import { probe } from "./request-log.ts";

/** How long a scrape waits for the database, in milliseconds. */
const patience = 1_000;

/** The outcomes of operations that were never run: how soon they were refused tells nothing of how long operations take. */
const neverRun = new Set<Outcome>(["refused", "limited", "overloaded"]);

export interface EndedOperation {
  name: string | undefined;
  outcome: Outcome;
  seconds: number;
  /** Undefined when it ended before its cost was known. */
  cost: number | undefined;
}

export interface Metrics {
  /** Counts an operation that was answered, or whose client left. */
  operationEnded(ended: EndedOperation): void;
  /** Shows how many operations run and wait at each scrape. */
  watchQueue(read: () => { running: number; waiting: number }): void;
  /** Counts how long one operation waited for its turn. */
  queueWaited(seconds: number): void;
  /** All metrics in the text format of Prometheus. */
  text(): Promise<string>;
  contentType: string;
}

/** What the metrics are read from. */
export type Watched = Pick<Database, "load"> & { client: Pick<PrismaClient, "$queryRaw"> };

/** The metrics of one server, of its process and of its database. */
export function createMetrics({ client, load }: Watched): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const operations = new Counter({
    name: "backgrounder_operations_total",
    help: "GraphQL operations by name and outcome; names that are not this project's own count as other.",
    labelNames: ["operation", "outcome"],
    registers,
  });
  const durations = new Histogram({
    name: "backgrounder_operation_duration_seconds",
    help: "Time from the request to its answer, of operations that were run.",
    labelNames: ["operation"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const costs = new Histogram({
    name: "backgrounder_operation_cost",
    help: "Cost of operations, in the units of the budget.",
    buckets: [100, 300, 1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000],
    registers,
  });
  const waits = new Histogram({
    name: "backgrounder_queue_wait_seconds",
    help: "Time that operations waited for their turn.",
    buckets: [0.001, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  });
  new Gauge({
    name: "backgrounder_database_connections",
    help: "Open connections to the database, by whether they run a query; the embedded database has one.",
    labelNames: ["state"],
    registers,
    collect() {
      const { connections, idle } = load();
      this.set({ state: "idle" }, idle);
      this.set({ state: "busy" }, connections - idle);
    },
  });
  new Gauge({
    name: "backgrounder_database_waiting_queries",
    help: "Queries that wait for a connection to the database.",
    registers,
    collect() {
      this.set(load().waiting);
    },
  });
  if (load().waits) watchWaits(load, registry);
  const readContent = watchContent(client, registry);
  return {
    operationEnded: ({ name, outcome, seconds, cost }) => {
      const operation = operationLabel(name);
      operations.inc({ operation, outcome });
      if (!neverRun.has(outcome)) durations.observe({ operation }, seconds);
      if (cost !== undefined) costs.observe(cost);
    },
    watchQueue: (read) => {
      new Gauge({
        name: "backgrounder_queue_operations",
        help: "Operations that run, and that wait for their turn.",
        labelNames: ["state"],
        registers,
        collect() {
          const { running, waiting } = read();
          this.set({ state: "running" }, running);
          this.set({ state: "waiting" }, waiting);
        },
      });
    },
    queueWaited: (seconds) => waits.observe(seconds),
    text: async () => {
      await readContent();
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}

/** Counters of the queries that wait for a database that counts them itself. */
function watchWaits(load: Watched["load"], registry: Registry): void {
  const watch = (name: string, help: string, key: "count" | "seconds") =>
    new Counter({
      name,
      help,
      registers: [registry],
      collect() {
        this.reset();
        this.inc(load().waits![key]);
      },
    });
  watch("backgrounder_database_waits_total", "Queries that had to wait for the embedded database.", "count");
  watch("backgrounder_database_wait_seconds_total", "How long queries waited for the embedded database.", "seconds");
}

interface Content {
  stories: number;
  /** In seconds since 1970; null while nothing is reported. */
  reported: number | null;
}

/** Gauges of what is in the database. They have no value while it does not answer, and delay a scrape by no more than a second. */
function watchContent(client: Watched["client"], registry: Registry): () => Promise<void> {
  const registers = [registry];
  const stories = new Gauge({ name: "backgrounder_stories", help: "Stories in the database.", registers });
  const reported = new Gauge({
    name: "backgrounder_latest_report_timestamp_seconds",
    help: "When the latest report was published of all that were imported, in seconds since 1970.",
    registers,
  });
  // One query at a time, so that scrapes do not pile up before a database that hangs.
  let asked: Promise<Content | undefined> | undefined;
  const read = () =>
    (asked ??= client.$queryRaw<Content[]>`
      SELECT (SELECT count(*)::int FROM "Story") AS stories,
        (SELECT extract(epoch FROM max("reportedAt"))::float8 FROM "Fact" WHERE "reportedAt" < 'infinity') AS reported
    `
      .then(
        ([row]) => row,
        () => undefined,
      )
      .finally(() => (asked = undefined)));
  return async () => {
    const content = await Promise.race([read(), setTimeout(patience, undefined, { ref: false })]);
    stories.remove();
    reported.remove();
    if (content) stories.set(content.stories);
    if (typeof content?.reported === "number") reported.set(content.reported);
  };
}

/** Serves the metrics to Prometheus. */
export function answerMetrics(app: FastifyInstance, metrics: Metrics): void {
  app.get("/metrics", probe, async (_request, reply) => {
    const text = await metrics.text();
    return reply.type(metrics.contentType).send(text);
  });
}
