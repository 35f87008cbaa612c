import type { FastifyBodyParser, FastifyInstance, FastifyRequest, RouteHandlerMethod } from "fastify";
import type { GraphQLError } from "graphql";
import { cancelledBy } from "../../database/cancellation.ts";
import { currentRequest } from "../current-request.ts";
import { Admission } from "../limits/admission.ts";
import { answerSignal } from "../limits/deadline.ts";
import { refuseLargeDocument } from "../limits/document-size.ts";
import { clientOf, rateLimiter } from "../limits/rate-limit.ts";
import type { Metrics } from "../log/metrics.ts";
import { noteError } from "../log/outcome.ts";
import type { Settings } from "../settings.ts";
import { sendExplorer } from "../site.ts";
import { HttpError, overloaded } from "./http-errors.ts";

export const graphPath = "/graphql";

/** In characters; to weigh a long list of types takes as long as an operation. */
const longestAccept = 1_000;

/** Statuses that plain JSON does not tell apart from an answer. */
const wellFormedStatuses = [400, 504];

/**
 * Serves GraphQL over HTTP. Where Apollo and the specification differ, this follows the specification: a well-formed request
 * that is answered as application/json has status 200, even when its operation is wrong. A browser that comes without an
 * operation is shown the explorer.
 */
export function answerGraphQL(
  app: FastifyInstance,
  handle: RouteHandlerMethod,
  built: string,
  { capacity, rateLimit, operationTimeout }: Pick<Settings, "capacity" | "rateLimit" | "operationTimeout">,
  metrics: Metrics,
): void {
  const admission = new Admission(capacity, (seconds) => metrics.queueWaited(seconds));
  metrics.watchQueue(() => admission.load);
  const charging = rateLimiter(rateLimit);
  const parseJson = app.getDefaultJsonParser("error", "error");
  // A body is parsed when its operation runs, so that no more than these are in memory.
  app.removeContentTypeParser("application/json");
  app.addContentTypeParser("application/json", { parseAs: "string" }, (_request, body, done) => done(null, body));
  app.all(graphPath, {
    onRequest: (request, _reply, done) => {
      const refusal = refusalOf(request);
      const isOperation = !refusal && !comesToLook(request);
      if (isOperation) request.operation = { id: request.id, log: request.log, wellFormed: false };
      done(refusal ?? (isOperation && admission.isFull ? overloaded() : undefined));
    },
    handler: (request, reply) => {
      const { operation } = request;
      if (!operation) return sendExplorer(reply, built);
      operation.spend = charging(request, reply);
      const signal = answerSignal(reply, operationTimeout);
      const answer = async () => {
        if (typeof request.body === "string") request.body = await parsed(parseJson, request, request.body);
        const document = (request.body ?? request.query) as { query?: unknown } | null;
        if (typeof document?.query === "string") refuseLargeDocument(document.query);
        const body: unknown = await handle.call(app, request, reply);
        const isPlainJson = String(reply.getHeader("content-type")).startsWith("application/json");
        if (operation.wellFormed && isPlainJson && wellFormedStatuses.includes(reply.statusCode)) reply.code(200);
        return body;
      };
      return admission
        .run(clientOf(request, rateLimit.by), signal, () =>
          cancelledBy(signal, () => currentRequest.run(operation, answer)),
        )
        .catch((error: unknown) => {
          if (error !== signal.reason) throw error;
          // It was still waiting for its turn.
          const { message, extensions } = signal.reason as GraphQLError;
          noteError(operation, extensions.code);
          return reply.code(504).send({ errors: [{ message, extensions }] });
        });
    },
  });
}

const parsed = (parse: FastifyBodyParser<string>, request: FastifyRequest, body: string) =>
  new Promise((resolve, reject) => {
    void parse(request, body, (error, body: unknown) => (error ? reject(error) : resolve(body)));
  });

function refusalOf({ method, headers: { accept = "" } }: FastifyRequest): HttpError | undefined {
  if (!["GET", "POST"].includes(method)) {
    const message = `${method} is not served here: use GET or POST.`;
    return new HttpError(405, "METHOD_NOT_ALLOWED", message, { allow: "GET, POST" });
  }
  if (accept.length <= longestAccept) return undefined;
  const message = `The accept header has ${accept.length} characters, and at most ${longestAccept} are allowed.`;
  return new HttpError(431, "LIMIT_EXCEEDED", `${message} Name the types of GraphQL over HTTP.`);
}

/** Whether a request asks nothing, and would rather have a page than data. */
function comesToLook(request: FastifyRequest): boolean {
  const asksNothing = request.method === "GET" && !("query" in (request.query as object));
  return asksNothing && request.accepts().type(["json", "html"]) === "html";
}
