import type { FastifyInstance, FastifyRequest, RouteHandlerMethod } from "fastify";
import { currentRequest } from "./current-request.ts";
import { HttpError } from "./http-errors.ts";
import { sendExplorer } from "./site.ts";

export const graphPath = "/graphql";

/**
 * Serves GraphQL over HTTP. Where Apollo and the specification differ, this follows the specification: a well-formed request
 * that is answered as application/json has status 200, even when its operation is wrong. A browser that comes without an
 * operation is shown the explorer.
 */
export function answerGraphQL(app: FastifyInstance, handle: RouteHandlerMethod, built: string): void {
  app.all(graphPath, {
    onRequest: (request, reply, done) => {
      if (["GET", "POST"].includes(request.method)) {
        done();
      } else {
        reply.header("allow", "GET, POST");
        done(new HttpError(405, "METHOD_NOT_ALLOWED", `${request.method} is not served here: use GET or POST.`));
      }
    },
    handler: (request, reply) => {
      if (comesToLook(request)) return sendExplorer(reply, built);
      return currentRequest.run({ id: request.id, log: request.log, wellFormed: false }, async () => {
        const body: unknown = await handle.call(app, request, reply);
        const isPlainJson = String(reply.getHeader("content-type")).startsWith("application/json");
        if (currentRequest.getStore()?.wellFormed && isPlainJson && reply.statusCode === 400) reply.code(200);
        return body;
      });
    },
  });
}

/** Whether a request asks nothing, and would rather have a page than data. */
function comesToLook(request: FastifyRequest): boolean {
  const asksNothing = request.method === "GET" && !("query" in (request.query as object));
  return asksNothing && request.accepts().type(["json", "html"]) === "html";
}
