import type { MessagePort } from "node:worker_threads";
import type { PGlite } from "@electric-sql/pglite";
import { openPGlite, type Place } from "./pglite.ts";

/** What is sent to PostgreSQL: messages of its wire protocol, or a request that the protocol knows no message for. */
export type Request = Uint8Array | "dump" | "close";

/** What comes back: `opened` or `failed` first, then a reply to each request; `ended` when there will be no more. */
export type Reply =
  Uint8Array | { opened: true } | { failed: Failure } | { dumped: ArrayBuffer } | { closed: true } | { ended: string };

/** Why PostgreSQL does not start: an error of its host's, a system's by number among them, and what it printed itself. */
export interface Failure {
  reason: unknown;
  printed: string[];
}

type Send = (reply: Reply, transfer?: ArrayBuffer[]) => void;

/** Starts PostgreSQL in this thread and runs it for the other end of a port, until it ends by itself. */
export async function serve(port: MessagePort, place: Place, onEnd?: () => never): Promise<void> {
  const send: Send = (reply, transfer = []) => port.postMessage(reply, transfer);
  const printed: string[] = [];
  let starting = true;
  const pglite = await openPGlite(place, (line) => starting && printed.push(line) < 0).catch((error: unknown) => {
    send({ failed: { reason: clonable(error), printed } });
  });
  starting = false;
  if (!pglite) return;
  if (onEnd) watchEnd(pglite, send, onEnd);
  port.on("message", (request: Request) => void answer(pglite, request, send));
  send({ opened: true });
}

/** Emscripten's errors have methods, which cannot be sent. */
function clonable(error: unknown): unknown {
  return error instanceof Error ? new Error(error.message) : { errno: (error as { errno: number }).errno };
}

/** The status with which PostgreSQL leaves its loop after an error of a query. */
const queryFailed = 100;

/** Tells when PostgreSQL's loop is left for any other reason: PGlite would enter it again, with memory that no longer holds together. */
function watchEnd({ Module }: PGlite, send: Send, onEnd: () => never): void {
  const loop = Module._PostgresMainLoopOnce.bind(Module);
  Module._PostgresMainLoopOnce = () => {
    try {
      loop();
    } catch (error) {
      if ((error as { status?: number }).status === queryFailed) throw error;
      send({ ended: String(error) });
      onEnd();
    }
  };
}

async function answer(pglite: PGlite, request: Request, send: Send): Promise<void> {
  if (request === "dump") {
    const dumped = await (await pglite.dumpDataDir("none")).arrayBuffer();
    send({ dumped }, [dumped]);
  } else if (request === "close") {
    await pglite.close();
    send({ closed: true });
  } else {
    const answered = await run(pglite, request);
    send(answered, [answered.buffer]);
  }
}

async function run(pglite: PGlite, messages: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  // What it hands over is a view of its memory, which it writes over next.
  const onRawData = (bytes: Uint8Array) => void chunks.push(bytes.slice());
  await pglite.execProtocolRawStream(messages, { syncToFs: false, onRawData });
  const answered = new Uint8Array(chunks.reduce((size, { length }) => size + length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    answered.set(chunk, offset);
    offset += chunk.length;
  }
  return answered;
}
