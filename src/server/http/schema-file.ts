import etag from "@fastify/etag";
import type { FastifyInstance } from "fastify";
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from "graphql";

/** The contract as text: the SDL of a schema in the order of its names. */
export const sdlOf = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`;

/** Serves the contract for clients to be generated from, with an ETag: who has this one is told so, and sent nothing. */
export function answerSchema(app: FastifyInstance, schema: GraphQLSchema): void {
  const sdl = sdlOf(schema);
  // In a scope of its own, so that no other answer is hashed.
  app.register(async (scope) => {
    await scope.register(etag);
    scope.get("/schema.graphql", (_request, reply) =>
      reply.header("cache-control", "no-cache").type("text/plain; charset=utf-8").send(sdl),
    );
  });
}
