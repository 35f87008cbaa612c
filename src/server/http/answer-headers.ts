import type { FastifyReply, FastifyRequest } from "fastify";

/** Gives an answer its request's id, and forbids to guess its type and, unless its route says otherwise, to keep it. */
export function setAnswerHeaders({ id }: FastifyRequest, reply: FastifyReply): void {
  reply.headers({ "x-request-id": id, "x-content-type-options": "nosniff" });
  if (!reply.hasHeader("cache-control")) reply.header("cache-control", "no-store");
}
