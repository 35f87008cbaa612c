import { AsyncLocalStorage } from "node:async_hooks";
import type { FastifyRequest } from "fastify";
import type { Meter } from "../query/meter.ts";
import type { Spend } from "./limits/rate-limit.ts";
import type { Outcome } from "./log/outcome.ts";

/** The GraphQL request at work, where Apollo does not hand it on. */
export interface CurrentRequest extends Pick<FastifyRequest, "id" | "log"> {
  /** Whether it asks for an operation in the way of GraphQL over HTTP, be the operation right or wrong. */
  wellFormed: boolean;
  /** The name of its operation, once the document is parsed and when it has one. */
  operationName?: string | undefined;
  /** What its operation cost before it ran, in the units of `prices.ts`, once that is known. */
  price?: number;
  /** What its operation is charged to, likewise. */
  meter?: Meter;
  /** Takes a price from what the client may spend. */
  spend?: Spend;
  /** The gravest outcome of its errors so far; undefined while there are none. */
  outcome?: Outcome;
}

export const currentRequest = new AsyncLocalStorage<CurrentRequest>();

declare module "fastify" {
  interface FastifyRequest {
    /** What is known of the operation that it asks for; undefined on requests for something else. */
    operation?: CurrentRequest;
  }
}
