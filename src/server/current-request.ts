import { AsyncLocalStorage } from "node:async_hooks";
import type { FastifyRequest } from "fastify";

/** The GraphQL request at work, where Apollo does not hand it on. */
export interface CurrentRequest extends Pick<FastifyRequest, "id" | "log"> {
  /** Whether it asks for an operation in the way of GraphQL over HTTP, be the operation right or wrong. */
  wellFormed: boolean;
}

export const currentRequest = new AsyncLocalStorage<CurrentRequest>();
