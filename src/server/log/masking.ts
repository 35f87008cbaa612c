import { ApolloServerErrorCode, unwrapResolverError } from "@apollo/server/errors";
import type { FastifyBaseLogger } from "fastify";
import { GraphQLError, type GraphQLFormattedError, Kind } from "graphql";

const { INTERNAL_SERVER_ERROR, ...ofTheCaller } = ApolloServerErrorCode;
const callersCodes = new Set<unknown>([
  ...Object.values(ofTheCaller),
  "BAD_CURSOR",
  "LIMIT_EXCEEDED",
  "RATE_LIMITED",
  "DEADLINE_EXCEEDED",
  "CLIENT_CLOSED_REQUEST",
]);

/** What is logged, which may have failed a thousand fields of one batch. */
const logged = new WeakSet<object>();

/**
 * What the caller sees of an error: all of what it got wrong; of anything else only that it happened, and the id of the
 * request under which the whole error is logged once.
 */
export function masked(
  formatted: GraphQLFormattedError,
  error: unknown,
  request: { id: string; log: FastifyBaseLogger },
): GraphQLFormattedError {
  if (callersCodes.has(formatted.extensions?.code)) return formatted;
  if (isAboutTheDocument(error)) {
    return { ...formatted, extensions: { ...formatted.extensions, code: ofTheCaller.BAD_USER_INPUT } };
  }
  const { locations, path } = formatted;
  const err = unwrapResolverError(error) as Error;
  if (!logged.has(err)) request.log.error({ err, path }, "Internal error");
  logged.add(err);
  return { ...internalError(request.id), ...(locations && { locations }), ...(path && { path }) };
}

/** An error of which the caller learns no more than the id of its request. */
export const internalError = (requestId: string): GraphQLFormattedError => ({
  message: "Internal error",
  extensions: { code: INTERNAL_SERVER_ERROR, requestId },
});

/** graphql-js gives no code to an argument that only its variable spoils, but the argument's place in the document. */
function isAboutTheDocument(error: unknown): boolean {
  const cause = unwrapResolverError(error);
  return cause instanceof GraphQLError && !!cause.nodes?.length && cause.nodes.every(({ kind }) => kind !== Kind.FIELD);
}
