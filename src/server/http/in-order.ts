import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { FastifyReply, FastifyRequest } from "fastify";

/** The last request of each connection, by its answer. */
const last = new WeakMap<Socket, ServerResponse>();

/**
 * Has the requests of a connection served one after the other, in the order of their answers: else a packet with a pipeline of
 * them (RFC 9112, 9.3.2) would start them all at once, also for a client that reads no answer.
 */
export function serveInOrder(
  { raw: { socket } }: FastifyRequest,
  { raw: response }: FastifyReply,
  go: () => void,
): void {
  const before = last.get(socket);
  last.set(socket, response);
  if (!before || before.closed) go();
  // Nobody reads an answer on a connection that was closed.
  else before.once("close", () => !socket.destroyed && go());
}
