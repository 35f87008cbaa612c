import { setTimeout as delay } from "node:timers/promises";
import { Pool, type PoolClient, type QueryConfig, type QueryResult } from "pg";
import { currentSignal, unlessCancelled } from "./cancellation.ts";
import type { Load } from "./engine.ts";
import { type Host, PGliteStream } from "./pglite-stream.ts";
import { Turns } from "./turns.ts";

type Statement = QueryConfig | string;

/** How long a statement may go on that nobody waits for any more; starting PostgreSQL anew takes about as long. */
const grace = 2_000;

/** How long closing waits for what runs, and for PostgreSQL to write its files. */
const farewell = 5_000;

/**
 * The one connection of an embedded PostgreSQL, which each statement and each transaction has to itself. PostgreSQL is started with it, and
 * started again when it has ended: what was committed stands in its write-ahead log.
 */
export class OneConnection {
  private readonly turns = new Turns();
  private readonly pool: Pool;
  private readonly open: () => Promise<PoolClient>;
  private stream: PGliteStream | undefined;

  constructor(start: () => Host) {
    const stream = () => (this.stream = new PGliteStream(start));
    this.pool = new Pool({ max: 1, idleTimeoutMillis: 0, allowExitOnIdle: true, ssl: false, stream });
    this.open = this.pool.connect.bind(this.pool);
    // A connection that breaks tells so by its statement; the pool makes the next one.
    this.pool.on("error", () => undefined);
    this.pool.on("connect", (client) => client.on("error", () => undefined));
  }

  /** Starts PostgreSQL; @throws CannotStart, and is closed then. */
  async start(): Promise<void> {
    const client = await this.connect().catch((error: unknown) =>
      this.close().then(() => Promise.reject(error as Error)),
    );
    client.release();
  }

  /** The same as pg's pool, for a driver that takes that. */
  asPool(): Pool {
    return Object.assign(this.pool, {
      query: (statement: Statement) => this.query(statement),
      connect: () => this.connect(),
    });
  }

  load(): Load {
    const { waiting, waits, isTaken } = this.turns;
    return { connections: this.pool.totalCount, idle: isTaken ? 0 : 1, waiting, waits };
  }

  /**
   * Runs a statement in its turn.
   * @throws the reason of the work's signal as soon as that aborts; before its turn the statement is not sent then.
   */
  async query(statement: Statement): Promise<QueryResult> {
    const signal = currentSignal();
    const leave = await this.turns.take(signal);
    return unlessCancelled(this.send(statement, signal).finally(leave));
  }

  /** The connection for a transaction, to be released. */
  async connect(): Promise<PoolClient> {
    const leave = await this.turns.take(currentSignal());
    try {
      const client = await this.open();
      const release = client.release.bind(client);
      client.release = () => {
        void endTransaction(client).finally(() => {
          release();
          leave();
        });
      };
      return client;
    } catch (error) {
      leave();
      throw error;
    }
  }

  /** A copy of PostgreSQL's files, for another one in memory. */
  async dump(): Promise<ArrayBuffer> {
    const client = await this.connect();
    return this.stream!.dump().finally(() => client.release());
  }

  /** Ends PostgreSQL: in order when what runs comes to its end soon, else at once. */
  async close(): Promise<void> {
    const closed = new Error("The database is closed");
    // The pool would forget who waits for its connection when it ends.
    const ended = this.turns.close(closed).then(() => this.pool.end());
    await Promise.race([ended, delay(farewell, undefined, { ref: false })]);
    const { stream } = this;
    if (!stream || stream.closed) return;
    const gone = new Promise((resolve) => stream.once("close", resolve));
    stream.destroy(closed);
    await gone;
  }

  private async send(statement: Statement, signal: AbortSignal | undefined): Promise<QueryResult> {
    const client = await this.open();
    let overdue: NodeJS.Timeout | undefined;
    const abort = () => {
      overdue = setTimeout(() => this.stream!.destroy(new Error("Nobody waited for it any more")), grace);
    };
    try {
      signal?.throwIfAborted();
      signal?.addEventListener("abort", abort, { once: true });
      return await client.query(statement);
    } finally {
      clearTimeout(overdue);
      signal?.removeEventListener("abort", abort);
      client.release();
    }
  }
}

/** Undoes what is left of a transaction, as another borrower would go on with it. */
async function endTransaction(client: PoolClient): Promise<void> {
  if (client.getTransactionStatus() !== "I") await client.query("ROLLBACK").catch(() => undefined);
}
