import { maxHeaderSize, STATUS_CODES, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";
import { longestDropping, mostDropped } from "./unread-body.ts";

interface Refusal {
  status: number;
  code: string;
  message: string;
}

const unreadable: Refusal = {
  status: 400,
  code: "BAD_REQUEST",
  message: "The request is not HTTP/1.1 as RFC 9112 has it.",
};

/** What Node's parser refuses before there is a request, by its error's code. */
const refusals: Record<string, Refusal> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    code: "LIMIT_EXCEEDED",
    message: `The request line and headers have more than ${maxHeaderSize} bytes, and no more are allowed. Send a long operation by POST.`,
  },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: {
    status: 413,
    code: "LIMIT_EXCEEDED",
    message: "The extensions of a chunk are too long. Send chunks without extensions.",
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    code: "BAD_REQUEST",
    message: "The request did not arrive in time. Send it again, all at once.",
  },
};

/** Answers what is no HTTP in the shape of every other error, on the socket itself. */
export class ClientErrors {
  /** The latest answer on each connection, be it sent or still to come. */
  #latest = new WeakMap<Socket, ServerResponse>();
  /** How many bytes of a connection were read when it was given up. */
  #givenUp = new WeakMap<Socket, number>();

  watch({ server }: FastifyInstance): void {
    server.on("request", ({ socket }, response) => this.#latest.set(socket, response));
    // Node would refuse it with an empty answer; an expectation that is not known may be ignored (RFC 9110, 10.1.1).
    server.on("checkExpectation", (request, response) => server.emit("request", request, response));
  }

  answer({ code = "" }: NodeJS.ErrnoException, socket: Socket): void {
    const before = this.#givenUp.get(socket);
    if (before !== undefined) {
      // The parser fails again on all that still comes, which is dropped so that the client sees the answer.
      if (socket.bytesRead - before > mostDropped) socket.destroy();
      return;
    }
    const refusal = refusals[code] ?? (code.startsWith("HPE_") ? unreadable : undefined);
    if (!refusal || !socket.writable) return void socket.destroy();
    this.#givenUp.set(socket, socket.bytesRead);
    const latest = this.#latest.get(socket);
    if (latest?.req.complete && !latest.writableFinished) {
      // What came before was a whole request, and its answer goes first.
      latest.once("finish", () => socket.end());
    } else if (latest && !latest.req.complete && latest.headersSent) {
      // It is answered already, and only the rest of its body cannot be read.
      socket.destroy();
    } else {
      socket.end(written(refusal));
      setTimeout(() => socket.destroy(), longestDropping).unref();
    }
  }
}

function written({ status, code, message }: Refusal): string {
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    "connection: close",
    "content-type: application/json; charset=utf-8",
    `content-length: ${Buffer.byteLength(body)}`,
    "x-content-type-options: nosniff",
    "cache-control: no-store",
    "",
    body,
  ].join("\r\n");
}
