import { setTimeout as delay } from "node:timers/promises";
import { Client, type ClientConfig, Pool, type PoolClient, type QueryResult } from "pg";
import { currentSignal } from "./cancellation.ts";
import type { Load } from "./engine.ts";
import { prepareSession } from "./session.ts";
import { isCrowded, isPassing } from "./sql-states.ts";
import { type Statement, Statements } from "./statements.ts";

/** How a gateway uses a server. */
export interface ServerLimits {
  /** How many connections it opens at most. */
  poolSize: number;
  /** How long it waits for a server to take a connection, in milliseconds. */
  connectTimeout: number;
  /** How long a statement may run, in milliseconds; zero for any time. Imports and migrations have any. */
  statementTimeout: number;
}

/** How long work without a signal of its own waits for a connection. */
const patience = 30_000;
/** After how long a new connection is tried on a server that had no room: soon when there is no other. */
const respite = { alone: 100, beside: 1_000 };
/** How long closing waits for connections to be given back. */
const farewell = 1_000;

interface Waiter {
  take(client: PoolClient): void;
  fail(error: unknown): void;
  left: boolean;
}

/**
 * The connections to a server, handed out in the order asked. Work waits for one rather than fail: for one of the pool's, and
 * for any at all when the server, the database or the role has room for no more.
 */
export class Connections {
  private readonly pool: Pool;
  private readonly open: () => Promise<PoolClient>;
  private readonly statements = new WeakMap<object, Statements>();
  /** All that are open, and those of them that are handed out. */
  private readonly all = new Set<Client>();
  private readonly inUse = new Set<PoolClient>();
  private readonly waiters: Waiter[] = [];
  /** How many are opened at most: fewer than the pool's size while the server has no room. */
  private most: number;
  /** What the server said when it last had no room. */
  private crowded: unknown;
  private retry: NodeJS.Timeout | undefined;
  private closed: Promise<void> | undefined;

  constructor(url: string, limits: ServerLimits) {
    const { poolSize, connectTimeout } = limits;
    this.most = poolSize;
    this.pool = new Pool({
      connectionString: url,
      max: poolSize,
      // TCP finds out about a server that is gone without a word.
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      Client: timedClient(connectTimeout),
      // It waits for what this gives.
      onConnect: (client): unknown => this.prepare(client as PoolClient, limits),
    });
    this.open = this.pool.connect.bind(this.pool);
    this.pool.on("error", () => this.serve());
    this.pool.on("connect", () => {
      this.crowded = undefined;
      this.most = Math.min(poolSize, Math.max(this.most, this.pool.totalCount + 1));
    });
  }

  /** The same as pg's pool, for a driver that takes that. */
  asPool(): Pool {
    return Object.assign(this.pool, {
      query: (statement: Statement) => this.query(statement),
      connect: () => this.connect(),
    });
  }

  get size(): number {
    return this.pool.options.max;
  }

  load(): Load {
    return { connections: this.pool.totalCount, idle: this.pool.idleCount, waiting: this.waiters.length };
  }

  /** Runs a statement on any connection; again, once, when the one of an operation, which only reads, ends for no fault of its own. */
  async query(statement: Statement): Promise<QueryResult> {
    const signal = currentSignal();
    try {
      return await this.queryOnce(statement);
    } catch (error) {
      if (!signal || signal.aborted || !isPassing(error)) throw error;
      return this.queryOnce(statement);
    }
  }

  async runScript(script: string): Promise<void> {
    const client = await this.connect();
    await this.statements
      .get(client)!
      .runScript(script)
      .finally(() => client.release());
  }

  /** A connection, to be released; @throws the reason of the work's signal as soon as that aborts. */
  connect(): Promise<PoolClient> {
    const signal = currentSignal();
    return new Promise((resolve, reject) => {
      if (this.pool.ending) throw new Error("The database is closed");
      signal?.throwIfAborted();
      const leave = (reason: unknown) => {
        waiter.left = true;
        const place = this.waiters.indexOf(waiter);
        if (place >= 0) this.waiters.splice(place, 1);
        waiter.fail(reason);
      };
      const abort = () => leave(signal!.reason);
      const timer = signal ? undefined : setTimeout(() => leave(this.crowded ?? tooLate()), patience);
      signal?.addEventListener("abort", abort, { once: true });
      const settle = <Value>(end: (value: Value) => void) => {
        return (value: Value) => {
          clearTimeout(timer);
          signal?.removeEventListener("abort", abort);
          end(value);
        };
      };
      const waiter: Waiter = { take: settle(resolve), fail: settle(reject), left: false };
      this.waiters.push(waiter);
      this.serve();
    });
  }

  /** Ends what runs and closes every connection, whether the server answers or not. */
  close(): Promise<void> {
    return (this.closed ??= this.closeAll());
  }

  private async closeAll(): Promise<void> {
    clearTimeout(this.retry);
    const closed = new Error("The database is closed");
    for (const waiter of this.waiters.splice(0)) waiter.fail(closed);
    const ended = this.pool.end();
    await Promise.all([...this.inUse].map((client) => this.statements.get(client)!.cancel()));
    for (const client of this.inUse) client.connection.stream.destroy(closed);
    await Promise.race([ended, delay(farewell)]);
    for (const client of this.all) client.connection.stream.destroy();
  }

  private async prepare(client: PoolClient, { connectTimeout, statementTimeout }: ServerLimits): Promise<void> {
    // A connection that breaks while it is used tells so by its statement, too.
    client.on("error", () => undefined);
    client.on("end", () => this.all.delete(client));
    this.all.add(client);
    await prepareSession(client, statementTimeout, connectTimeout);
    this.statements.set(client, new Statements(client, statementTimeout));
  }

  private async queryOnce(statement: Statement): Promise<QueryResult> {
    const client = await this.connect();
    try {
      const result = await this.statements.get(client)!.run(statement);
      client.release();
      return result;
    } catch (error) {
      // A server that goes down says so before it closes the connection.
      client.release(isPassing(error));
      throw error;
    }
  }

  private serve(): void {
    while (this.waiters.length > 0 && this.hasRoom() && !this.pool.ending) void this.openFor(this.waiters.shift()!);
  }

  private hasRoom(): boolean {
    const { totalCount, idleCount, waitingCount } = this.pool;
    return totalCount - idleCount + waitingCount < this.most;
  }

  private async openFor(waiter: Waiter): Promise<void> {
    try {
      const client = this.lease(await this.open());
      if (waiter.left) client.release();
      else waiter.take(client);
    } catch (error) {
      if (isCrowded(error)) this.makeDo(error);
      else waiter.fail(error);
      if (isCrowded(error) && !waiter.left) this.waiters.unshift(waiter);
    }
    this.serve();
  }

  /** Makes do with the connections that there are, and tries one more after a while. */
  private makeDo(error: unknown): void {
    this.crowded = error;
    clearTimeout(this.retry);
    if (this.pool.ending) return;
    const { totalCount, options } = this.pool;
    this.most = totalCount;
    this.retry = setTimeout(
      () => {
        this.most = Math.min(options.max, this.pool.totalCount + 1);
        this.serve();
      },
      totalCount === 0 ? respite.alone : respite.beside,
    );
  }

  /** A connection that returns to the pool only when the server is done with it, and not in the midst of a transaction. */
  private lease(client: PoolClient): PoolClient {
    const release = client.release.bind(client);
    this.inUse.add(client);
    client.release = (error) => {
      void this.statements
        .get(client)!
        .ended()
        .then(() => {
          this.inUse.delete(client);
          release(error ?? client.getTransactionStatus() !== "I");
          this.serve();
        });
    };
    return client;
  }
}

const tooLate = () => new Error(`No connection to the database server came free within ${patience / 1_000} s`);

/** A client with a timeout of its own, as a pool's counts the wait for a free one, too; it closes when it cannot connect. */
const timedClient = (connectionTimeoutMillis: number) =>
  class extends Client {
    constructor(config?: ClientConfig) {
      super({ ...config, connectionTimeoutMillis });
      const connect = this.connect.bind(this) as (done: (error: Error | null) => void) => void;
      Object.assign(this, {
        connect: (done: (error: Error | null) => void) =>
          connect((error) => {
            if (error) this.connection.stream.destroy();
            done(error);
          }),
      });
    }
  };
