import type { PoolClient, QueryConfig, QueryResult } from "pg";
import { requestCancel } from "./cancel-request.ts";
import { currentSignal } from "./cancellation.ts";

export type Statement = QueryConfig | string;

/** How long a server may take to end a statement beyond the time it was given; after that its connection is given up. */
const grace = 1_000;

/** The statements of one connection, one after the other; each ends with the signal of the work that it is sent for. */
export class Statements {
  /** Settles once the server is done with all that it was sent, requests to cancel included. */
  private last: Promise<unknown> = Promise.resolve();
  private readonly send: (statement: Statement) => Promise<QueryResult>;
  /** Zero for no limit; a transaction has none. */
  private limit: number;

  /** Puts them in the place of the connection's own `query`. */
  constructor(
    private readonly client: PoolClient,
    private readonly timeout: number,
  ) {
    this.limit = timeout;
    this.send = client.query.bind(client) as typeof this.send;
    Object.assign(client, { query: (statement: Statement) => this.run(statement) });
  }

  /** @throws the signal's reason as soon as it aborts, though the statement may go on for a moment. */
  run(statement: Statement): Promise<QueryResult> {
    // What a transaction did is undone in any case.
    const signal = isRollback(statement) ? undefined : currentSignal();
    if (signal?.aborted) return Promise.reject(signal.reason as Error);
    const result = this.last.then(() => {
      signal?.throwIfAborted();
      return this.sendInTime(statement);
    });
    this.last = result.catch(() => undefined);
    return signal ? this.untilAborted(signal, result) : result;
  }

  /** Runs a script of several statements, which may take as long as it needs. */
  async runScript(script: string): Promise<void> {
    this.limit = 0;
    try {
      await this.run("SET statement_timeout TO 0");
      await this.run(script);
    } finally {
      await this.run(`SET statement_timeout TO ${this.timeout}`);
      this.limit = this.timeout;
    }
  }

  /** Until then the connection is nobody else's: what is to be cancelled must not be the next one's statement. */
  async ended(): Promise<void> {
    for (let seen; seen !== this.last;) await (seen = this.last);
  }

  /** Has the server end what it runs, and closes the connection when it does not. */
  async cancel(): Promise<void> {
    const running = this.last;
    const timer = setTimeout(() => this.destroy("The database server does not answer"), grace);
    this.last = Promise.all([running, requestCancel(this.client)]);
    await running;
    clearTimeout(timer);
  }

  private destroy(reason: string): void {
    this.client.connection.stream.destroy(new Error(reason));
  }

  private untilAborted(signal: AbortSignal, result: Promise<QueryResult>): Promise<QueryResult> {
    return new Promise((resolve, reject) => {
      const abort = () => {
        reject(signal.reason as Error);
        void this.cancel();
      };
      signal.addEventListener("abort", abort, { once: true });
      void result.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
    });
  }

  /** A server that is stopped or out of reach does not keep to the timeout that it was told. */
  private async sendInTime(statement: Statement): Promise<QueryResult> {
    if (this.limit === 0 || this.client.getTransactionStatus() !== "I") return this.send(statement);
    const most = this.limit + grace;
    const late = () => this.destroy(`The database server did not answer within ${most} ms`);
    const timer = setTimeout(late, most);
    return this.send(statement).finally(() => clearTimeout(timer));
  }
}

const isRollback = (statement: Statement) =>
  /^\s*ROLLBACK\b/i.test(typeof statement === "string" ? statement : statement.text);
