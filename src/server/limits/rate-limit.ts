import { createHash } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { HttpError } from "../http/http-errors.ts";

/** What clients are told apart by: the address, the one that a proxy forwards, or the token that they send. */
export const clientKeys = ["address", "forwarded", "token"] as const;

export interface RateLimit {
  /** How much each client may spend a minute, in the units of `prices.ts`; undefined for no limit. */
  perMinute?: number | undefined;
  by: (typeof clientKeys)[number];
}

/** Takes a price from what a client may spend. @throws HttpError 429 when it has too little left. */
export type Spend = (price: number) => Promise<void>;

const minute = 60;

/** Makes what charges a request to its client, and tells it by the RateLimit headers (draft-ietf-httpapi-ratelimit-headers-10). */
export function rateLimiter({ perMinute, by }: RateLimit): (request: FastifyRequest, reply: FastifyReply) => Spend {
  if (perMinute === undefined) return () => () => Promise.resolve();
  const limiter = new RateLimiterMemory({ points: perMinute, duration: minute });
  return (request, reply) => {
    const client = clientOf(request, by);
    return async (price) => {
      const left = await limiter.consume(client, price).catch((refused: unknown) => {
        if (refused instanceof RateLimiterRes) return refused;
        throw refused;
      });
      const seconds = Math.ceil(left.msBeforeNext / 1000);
      reply.header("ratelimit-policy", `"cost";q=${perMinute};w=${minute}`);
      reply.header("ratelimit", `"cost";r=${left.remainingPoints};t=${seconds}`);
      if (left.consumedPoints <= perMinute) return;
      throw new HttpError(
        429,
        "RATE_LIMITED",
        `This operation costs ${price}, more than is left of ${perMinute} a minute. Ask again in ${seconds} s.`,
        { "retry-after": String(seconds) },
      );
    };
  };
}

/** What tells a client from others; of IPv6 addresses the network, of which a client may have all addresses. */
export function clientOf({ ip, headers }: FastifyRequest, by: RateLimit["by"]): string {
  const { authorization, "x-forwarded-for": forwarded } = headers;
  if (by === "token" && authorization !== undefined) return digest(authorization);
  // The last one is the proxy's own word; a client can send any before it.
  const last = [forwarded].flat().at(-1)?.split(",").at(-1)?.trim();
  // A connection that was reset has no address any more.
  const address = by === "forwarded" && last ? last : ((ip as string | undefined) ?? "");
  return address.includes(":") && !address.includes(".") ? address.split(":").slice(0, 4).join(":") : address;
}

/** A token may be long, and is nothing to keep. */
const digest = (token: string) => createHash("sha256").update(token).digest("base64");
