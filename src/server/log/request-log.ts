import type { FastifyReply, FastifyRequest } from "fastify";
import type { Metrics } from "./metrics.ts";
import type { Outcome } from "./outcome.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** Whether its requests are logged at the level debug, unless they fail. */
    quiet?: boolean;
  }
}

/** Options of a route that machines ask every few seconds. */
export const probe = { config: { quiet: true } };

/** How much of an operation's name is logged. */
const longestName = 100;

/** Outcomes worth a warning: they are the server's doing, not the caller's. */
const grave = new Set<Outcome>(["overloaded", "deadline", "failed"]);

/** Writes one line on a request, and counts its operation, once it is answered or its client has left. */
export function logWhenDone(request: FastifyRequest, reply: FastifyReply, metrics: Metrics): void {
  const { method, url, ip } = request;
  const { socket } = request.raw;
  let isDone = false;
  const done = () => {
    if (isDone) return;
    isDone = true;
    socket.off("close", done);
    const answered = reply.raw.writableFinished;
    const durationMs = Math.round(reply.elapsedTime * 10) / 10;
    const line = { req: { method, url, ip }, ...(answered && { status: reply.statusCode }), durationMs };
    const { operation } = request;
    if (operation) {
      const { operationName: name, meter, price } = operation;
      const cost = meter?.spent ?? price;
      const outcome = answered ? (operation.outcome ?? "ok") : "client_gone";
      metrics.operationEnded({ name, outcome, seconds: reply.elapsedTime / 1_000, cost });
      const level = grave.has(outcome) ? "warn" : "info";
      request.log[level]({ ...line, operation: name?.slice(0, longestName), cost, outcome }, "operation");
    } else {
      const level = reply.statusCode >= 500 ? "warn" : request.routeOptions.config.quiet ? "debug" : "info";
      request.log[level](line, answered ? "request" : "request, client gone");
    }
  };
  reply.raw.on("close", done);
  // While the answer to a pipelined request waits for the one before, it has no socket, and does not close with it.
  if (!reply.raw.socket) socket.setMaxListeners(0).on("close", done);
}
