import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLFormattedError } from "graphql";
import { cut } from "../../api/echo.ts";
import { longestMessage } from "../limits/error-size.ts";
import { pathOf } from "../log/logging.ts";
import { internalError } from "../log/masking.ts";
import { noteError } from "../log/outcome.ts";

/** An error that HTTP itself tells of, with its status. */
export class HttpError extends Error {
  constructor(
    readonly statusCode: number,
    readonly code: string,
    message: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
  }
}

/** The error of a request that there is no place for. */
export const overloaded = () =>
  new HttpError(503, "OVERLOADED", "The server is busy with other operations. Ask again in a second.", {
    "retry-after": "1",
  });

/** Gives every error outside GraphQL the shape of a GraphQL response, and masks those of the server. */
export function answerErrors(app: FastifyInstance, { bodyBytes }: { bodyBytes: number }): void {
  app.setNotFoundHandler(({ method, url }, reply) =>
    send(reply, 404, error("NOT_FOUND", `There is nothing at ${method} ${pathOf(url)}. The graph is at /graphql.`)),
  );
  app.setErrorHandler((thrown: FastifyError, request, reply) => {
    answerError(thrown, request, reply, bodyBytes);
  });
}

/** Answers what was thrown before or beside GraphQL; what is not the caller's fault is masked, and logged whole. */
export function answerError(
  thrown: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
  bodyBytes: number,
): void {
  const told = callersError(thrown, request, bodyBytes);
  if (told) return void send(reply.headers(told.headers), told.statusCode, error(told.code, told.message));
  // The client left while a file was on its way to it, which breaks off the reading.
  if (thrown.code === "ERR_STREAM_PREMATURE_CLOSE" && reply.raw.destroyed) return;
  request.log.error({ err: thrown }, "Internal error");
  send(reply, 500, internalError(request.id));
}

const error = (code: string, message: string): GraphQLFormattedError => ({
  message: cut(message, longestMessage),
  extensions: { code },
});

function send(reply: FastifyReply, status: number, error: GraphQLFormattedError): FastifyReply {
  noteError(reply.request.operation, error.extensions?.code);
  // The route may have named another type before it failed.
  return reply
    .code(status)
    .type("application/json; charset=utf-8")
    .send({ errors: [error] });
}

function callersError(thrown: FastifyError | HttpError, { headers, url }: FastifyRequest, bodyBytes: number) {
  if (thrown instanceof HttpError) return thrown;
  const { "content-length": length, "content-type": type } = headers;
  switch (thrown.code) {
    case "FST_ERR_CTP_BODY_TOO_LARGE":
      return new HttpError(
        413,
        "LIMIT_EXCEEDED",
        `The body has ${length ?? `more than ${bodyBytes}`} bytes, and at most ${bodyBytes} are allowed.`,
      );
    case "FST_ERR_CTP_INVALID_MEDIA_TYPE":
      return new HttpError(
        415,
        "UNSUPPORTED_MEDIA_TYPE",
        `The body ${type ? `is ${type}` : "has no content-type"}: send it as application/json.`,
      );
    case "FST_ERR_CTP_EMPTY_JSON_BODY":
      return new HttpError(400, "BAD_REQUEST", 'The body is empty: send {"query": "…"}.');
    case "FST_ERR_CTP_INVALID_JSON_BODY":
      return new HttpError(400, "BAD_REQUEST", 'The body is not JSON: send {"query": "…"}.');
    case "FST_ERR_BAD_URL":
      return new HttpError(
        400,
        "BAD_REQUEST",
        `The path ${pathOf(url)} is not percent-encoded UTF-8. Write a % itself as %25.`,
      );
    case "ERR_INVALID_URL":
      return new HttpError(400, "BAD_REQUEST", "The host header names no host.");
    default:
      return thrown.statusCode && thrown.statusCode < 500
        ? new HttpError(thrown.statusCode, "BAD_REQUEST", thrown.message)
        : undefined;
  }
}
