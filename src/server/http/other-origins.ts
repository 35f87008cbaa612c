import cors from "@fastify/cors";
import type { FastifyInstance } from "fastify";
import { costHeader } from "../limits/limits.ts";

/** How long, in seconds, a browser need not ask again whether it may. */
const remembered = 7_200;

/** Lets pages of these origins ask what the scope answers, without credentials; pages of others cannot read it. */
export async function admitOrigins(scope: FastifyInstance, origins: string[]): Promise<void> {
  if (origins.length === 0) return;
  await scope.register(cors, {
    origin: origins,
    methods: ["GET", "POST"],
    allowedHeaders: ["content-type", "apollo-require-preflight", "x-request-id", "if-none-match", costHeader],
    exposedHeaders: ["etag", "x-request-id", "retry-after", "ratelimit", "ratelimit-policy"],
    maxAge: remembered,
  });
}
