import { Duplex } from "node:stream";
import type { Failure, Reply, Request } from "./pglite-session.ts";

/** PostgreSQL does not start. */
export class CannotStart extends Error {
  constructor(readonly failure: Failure) {
    super(["The embedded database does not start", ...failure.printed].join("\n"), { cause: failure.reason });
  }
}

/** Where a PostgreSQL runs that was started for one stream. */
export interface Host {
  port: {
    postMessage(request: Request): void;
    ref(): void;
    unref(): void;
    on(event: "message", listener: (reply: Reply) => void): unknown;
    on(event: "error", listener: (error: Error) => void): unknown;
    on(event: "exit", listener: () => void): unknown;
  };
  /** Ends it as it is, as if the machine lost power. */
  kill(): Promise<unknown>;
}

/** What a server sends once a client may begin: AuthenticationOk, and ReadyForQuery outside of a transaction. */
const welcome = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]);

/** The first byte of a StartupMessage, which alone begins with its length, and of Terminate. */
const startup = 0;
const terminate = 0x58;

/** What pg's client has in the place of a socket: it writes messages of the wire protocol to a PostgreSQL, and reads its answers. */
export class PGliteStream extends Duplex {
  private host: Host | undefined;
  private answered: (() => void) | undefined;
  private dumped: ((dump: ArrayBuffer) => void) | undefined;

  constructor(private readonly start: () => Host) {
    super();
  }

  /** Starts PostgreSQL; connected once that takes queries. */
  connect(): void {
    this.host = this.start();
    const { port } = this.host;
    port.on("message", (reply) => this.receive(reply));
    port.on("error", (error) => this.destroy(error));
    port.on("exit", () => this.destroy(new Error("The embedded database ended")));
  }

  /** All of its files, as `Place` takes them. */
  dump(): Promise<ArrayBuffer> {
    return new Promise((resolve) => {
      this.dumped = resolve;
      this.send("dump");
    });
  }

  setNoDelay(): void {
    // It has no packets.
  }

  ref(): void {
    this.host?.port.ref();
  }

  unref(): void {
    this.host?.port.unref();
  }

  override _read(): void {
    // Answers are pushed as they come.
  }

  override _write(messages: Uint8Array, _encoding: string, done: () => void): void {
    if (messages[0] === startup) this.push(welcome);
    else if (messages[0] !== terminate) this.send(messages);
    done();
  }

  override _writev(chunks: { chunk: Uint8Array }[], done: () => void): void {
    this._write(Buffer.concat(chunks.map(({ chunk }) => chunk)), "", done);
  }

  override _final(done: () => void): void {
    this.answered = done;
    if (this.host) this.send("close");
    else done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    void Promise.resolve(this.host?.kill()).then(() => done(error));
  }

  private send(request: Request): void {
    this.host!.port.postMessage(request);
  }

  private receive(reply: Reply): void {
    if (reply instanceof Uint8Array) this.push(Buffer.from(reply.buffer, reply.byteOffset, reply.byteLength));
    else if ("opened" in reply) this.emit("connect");
    else if ("failed" in reply) this.destroy(new CannotStart(reply.failed));
    else if ("ended" in reply) this.destroy(new Error(`The embedded database ended: ${reply.ended}`));
    else if ("dumped" in reply) this.dumped!(reply.dumped);
    else {
      this.answered!();
      this.push(null);
    }
  }
}
