import type { FastifyInstance, FastifyRequest, RouteHandlerMethod } from "fastify";
import { cancelledBy } from "../database/cancellation.ts";
import { Admission } from "./admission.ts";
import { currentRequest } from "./current-request.ts";
import { answerSignal } from "./deadline.ts";
import { HttpError } from "./http-errors.ts";
import type { Metrics } from "./metrics.ts";
import { clientOf, rateLimiter } from "./rate-limit.ts";
import type { Settings } from "./settings.ts";
import { sendExplorer } from "./site.ts";

export const graphPath = "/graphql";

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
  app.all(graphPath, {
    onRequest: (request, reply, done) => {
      if (["GET", "POST"].includes(request.method)) {
        if (!comesToLook(request)) request.operation = { id: request.id, log: request.log, wellFormed: false };
        done();
      } else {
        reply.header("allow", "GET, POST");
        done(new HttpError(405, "METHOD_NOT_ALLOWED", `${request.method} is not served here: use GET or POST.`));
      }
    },
    handler: (request, reply) => {
      const { operation } = request;
      if (!operation) return sendExplorer(reply, built);
      operation.spend = charging(request, reply);
      const signal = answerSignal(reply.raw, operationTimeout);
      const answer = async () => {
        const body: unknown = await handle.call(app, request, reply);
        const isPlainJson = String(reply.getHeader("content-type")).startsWith("application/json");
        if (operation.wellFormed && isPlainJson && wellFormedStatuses.includes(reply.statusCode)) reply.code(200);
        return body;
      };
      return admission.run(clientOf(request, rateLimit.by), signal, () =>
        cancelledBy(signal, () => currentRequest.run(operation, answer)),
      );
    },
  });
}

/** Whether a request asks nothing, and would rather have a page than data. */
function comesToLook(request: FastifyRequest): boolean {
  const asksNothing = request.method === "GET" && !("query" in (request.query as object));
  return asksNothing && request.accepts().type(["json", "html"]) === "html";
}
