import { AsyncLocalStorage } from "node:async_hooks";
import type { FastifyRequest } from "fastify";
import type { Meter } from "../graph/meter.ts";
import type { Spend } from "./rate-limit.ts";

/** The GraphQL request at work, where Apollo does not hand it on. */
export interface CurrentRequest extends Pick<FastifyRequest, "id" | "log"> {
  /** Whether it asks for an operation in the way of GraphQL over HTTP, be the operation right or wrong. */
  wellFormed: boolean;
  /** What its operation cost before it ran, in the units of `prices.ts`, once that is known. */
  price?: number;
  /** What its operation is charged to, likewise. */
  meter?: Meter;
  /** Takes a price from what the client may spend. */
  spend: Spend;
}

export const currentRequest = new AsyncLocalStorage<CurrentRequest>();
