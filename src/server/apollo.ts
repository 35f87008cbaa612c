import {
  ApolloServer,
  type ApolloServerPlugin,
  type BaseContext,
  type GraphQLRequestContextValidationDidStart,
} from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { fastifyApolloDrainPlugin } from "@as-integrations/fastify";
import type { FastifyInstance } from "fastify";
import { getOperationAST, type GraphQLSchema } from "graphql";
import { instantAsked } from "../api/as-of.directive.ts";
import { Meter } from "../query/meter.ts";
import { currentRequest } from "./current-request.ts";
import { answerCancelled } from "./limits/deadline.ts";
import { boundErrors } from "./limits/error-size.ts";
import { costLimits, tooManyTokens } from "./limits/limits.ts";
import { masked } from "./log/masking.ts";
import { noteError } from "./log/outcome.ts";
import type { Limits } from "./settings.ts";

/** Makes what the resolvers of one request share, as of an instant or of all there is; rows are charged to a meter. */
export type OpenRequest<Context extends BaseContext> = (asOf: Date | undefined, meter: Meter) => Context;

/** Starts Apollo on a schema; stopping it closes the app once what is in flight is answered, or after ten seconds. */
export async function startApollo<Context extends BaseContext>(
  app: FastifyInstance,
  schema: GraphQLSchema,
  limits: Limits,
  openRequest: OpenRequest<Context>,
): Promise<ApolloServer<Context>> {
  const apollo = new ApolloServer<Context>({
    schema,
    logger: app.log,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    parseOptions: { maxTokens: limits.tokens },
    formatError: (formatted, error) => {
      const request = currentRequest.getStore();
      const told =
        tooManyTokens(formatted, limits.tokens) ?? masked(formatted, error, request ?? { id: "none", log: app.log });
      noteError(request, told.extensions?.code);
      return told;
    },
    plugins: [
      describeCurrentRequest,
      costLimits(limits),
      openRequests(openRequest),
      answerCancelled,
      boundErrors,
      fastifyApolloDrainPlugin(app),
      // It wraps every resolver, which costs a quarter of the throughput.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await apollo.start();
  return apollo;
}

/** Opens what the resolvers share once the operation is known and allowed: it tells as of when it asks. */
const openRequests = <Context extends BaseContext>(openRequest: OpenRequest<Context>): ApolloServerPlugin<Context> => ({
  requestDidStart: () =>
    Promise.resolve({
      executionDidStart: ({ schema, operation, request, contextValue }) => {
        const { meter = new Meter() } = currentRequest.getStore() ?? {};
        Object.assign(contextValue, openRequest(instantAsked(schema, operation, request.variables), meter));
        return Promise.resolve();
      },
    }),
});

const describeCurrentRequest: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveSource: () => {
        const request = currentRequest.getStore();
        if (request) request.wellFormed = true;
        return Promise.resolve();
      },
      // An invalid document gets no further, and one that was valid before is not validated again.
      validationDidStart: nameOperation,
      didResolveOperation: nameOperation,
    }),
};

function nameOperation({ document, request }: GraphQLRequestContextValidationDidStart<BaseContext>): Promise<void> {
  const current = currentRequest.getStore();
  if (current) current.operationName = getOperationAST(document, request.operationName)?.name?.value;
  return Promise.resolve();
}
