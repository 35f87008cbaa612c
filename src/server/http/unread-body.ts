import type { IncomingMessage } from "node:http";
import { finished } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";

/** How much is read and dropped after an answer, in bytes. */
export const mostDropped = 16_000_000;

/** How long that may take, in milliseconds. */
export const longestDropping = 5_000;

/**
 * Lets a client that still sends its body see the answer, such as that the body is too large. Closing at once would reset the
 * connection, and many clients lose the answer with it (RFC 9112, 9.6). So the answer goes out, the rest of the body is read and
 * dropped, and only a client that sends more than the bound is cut off. To be called just before the answer is sent.
 */
export function dropUnreadBody(request: FastifyRequest, reply: FastifyReply, isClosing: () => boolean): void {
  const { raw: incoming } = request;
  const { raw: response } = reply;
  if (incoming.complete || !hasBody(incoming)) return;
  const closes = !response.shouldKeepAlive || isClosing();
  // Node closes a connection as soon as an answer with this header is sent; here it is closed later.
  reply.removeHeader("connection");
  response.shouldKeepAlive = true;

  const { socket } = incoming;
  const most = socket.bytesRead + mostDropped;
  const cutOff = setTimeout(() => socket.destroy(), longestDropping).unref();
  incoming.on("data", () => {
    if (socket.bytesRead > most) socket.destroy();
  });
  incoming.once("end", () => {
    clearTimeout(cutOff);
    if (closes) finished(response, () => socket.end());
  });
  incoming.resume();
}

const hasBody = ({ headers }: IncomingMessage) =>
  headers["transfer-encoding"] !== undefined || Number(headers["content-length"]) > 0;
