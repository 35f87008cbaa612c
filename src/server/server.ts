import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { BaseContext } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import accepts from "@fastify/accepts";
import fastify, { type FastifyReply, type FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { DatabaseSettings } from "../database/open.ts";
import type { Reader } from "../query/as-of.ts";
import { type OpenRequest, startApollo } from "./apollo.ts";
import { watchClosing } from "./closing.ts";
import { setAnswerHeaders } from "./http/answer-headers.ts";
import { ClientErrors } from "./http/client-errors.ts";
import { answerGraphQL, graphPath } from "./http/graphql-over-http.ts";
import { answerHealth } from "./http/health.ts";
import { answerError, answerErrors, HttpError } from "./http/http-errors.ts";
import { serveInOrder } from "./http/in-order.ts";
import { admitOrigins } from "./http/other-origins.ts";
import { answerSchema } from "./http/schema-file.ts";
import { dropUnreadBody } from "./http/unread-body.ts";
import { logging } from "./log/logging.ts";
import { answerMetrics, createMetrics, type Watched } from "./log/metrics.ts";
import { logWhenDone } from "./log/request-log.ts";
import type { Settings } from "./settings.ts";
import { answerSite, builtFolder } from "./site.ts";

/** How long a client may take to send a request. */
const requestTimeout = 30_000;

export interface Gateway<Context extends BaseContext> {
  schema: GraphQLSchema;
  openRequest: (client: Reader, ...of: Parameters<OpenRequest<Context>>) => Context;
  settings: Omit<Settings, keyof DatabaseSettings>;
  database: Watched & { client: Reader };
  /** The folder of what browsers load; by default where it is built. */
  built?: string;
}

export interface Server {
  /** Takes requests, and gives the graph's address. */
  listen: () => Promise<string>;
  /** Takes no more requests and ends when those in flight are answered, or after ten seconds. */
  close: () => Promise<void>;
}

/** A server of the graph over HTTP, with its pages and health routes; it does not listen yet. */
export async function createServer<Context extends BaseContext>(gateway: Gateway<Context>): Promise<Server> {
  const { schema, settings, database, built = builtFolder } = gateway;
  const metrics = createMetrics(database);
  const clientErrors = new ClientErrors();
  const app = fastify({
    ...logging(settings.logLevel),
    bodyLimit: settings.bodyBytes,
    requestTimeout,
    genReqId: requestId,
    // Node would refuse a request without one by an empty answer.
    http: { requireHostHeader: false },
    clientErrorHandler: (error, socket) => clientErrors.answer(error, socket),
    // A request that was on its way is still answered; readiness tells that the server is closing.
    return503OnClosing: false,
    // It takes what cannot be routed, such as a malformed path, for which no hooks run.
    frameworkErrors: (error, request, reply) => {
      logWhenDone(request, reply, metrics);
      prepareAnswer(request, reply);
      answerError(error, request, reply, settings.bodyBytes);
    },
  });
  clientErrors.watch(app);
  const isClosing = watchClosing(app);
  const prepareAnswer = (request: FastifyRequest, reply: FastifyReply) => {
    setAnswerHeaders(request, reply);
    dropUnreadBody(request, reply, isClosing);
  };
  // Only JSON: a form of another site can send text, but not JSON.
  app.removeContentTypeParser("text/plain");
  app.addHook("onRequest", (request, reply, done) => {
    logWhenDone(request, reply, metrics);
    done(
      namesHost(request)
        ? undefined
        : new HttpError(400, "BAD_REQUEST", "The request has no host header. HTTP/1.1 needs one."),
    );
  });
  app.addHook("onRequest", serveInOrder);
  app.addHook("onSend", (request, reply, _payload, done) => {
    prepareAnswer(request, reply);
    done();
  });
  answerErrors(app, settings);
  answerHealth(app, database.client, isClosing);
  answerMetrics(app, metrics);
  const apollo = await startApollo<Context>(app, schema, settings.limits, (...of) =>
    gateway.openRequest(database.client, ...of),
  );
  answerSite(app, built);
  app.register(accepts);
  app.register(async (scope) => {
    await admitOrigins(scope, settings.corsOrigins);
    answerSchema(scope, schema);
    // Apollo fills the context in once it knows the operation.
    const handle = fastifyApolloHandler(apollo, { context: () => Promise.resolve({} as Context) });
    answerGraphQL(scope, handle, built, settings, metrics);
  });
  return {
    listen: async () => `${await app.listen({ host: settings.host, port: settings.port })}${graphPath}`,
    close: () => apollo.stop(),
  };
}

/** Whether a request has the header that HTTP/1.1 demands. */
const namesHost = ({ headers, raw }: FastifyRequest) => headers.host !== undefined || raw.httpVersion === "1.0";

/** The id that a proxy gave the request, when it is one that can stand in a log; else a new one. */
function requestId({ headers }: Pick<IncomingMessage, "headers">): string {
  const given = headers["x-request-id"];
  return typeof given === "string" && /^[\w.:-]{1,100}$/.test(given) ? given : randomUUID();
}
