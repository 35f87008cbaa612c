import { type ApolloServerPlugin, type BaseContext, type GraphQLRequestContext, HeaderMap } from "@apollo/server";
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getVariableValues,
  GraphQLError,
  type GraphQLFormattedError,
  Kind,
} from "graphql";
import { badUserInput, limitExceeded } from "../../api/errors.ts";
import { Meter } from "../../query/meter.ts";
import { currentRequest } from "../current-request.ts";
import { HttpError } from "../http/http-errors.ts";
import type { Limits } from "../settings.ts";
import { costOf } from "./cost.ts";
import { excessOf } from "./inputs.ts";
import { rowPrice } from "./prices.ts";

/** The header by which a request asks to be told what its operation costs. */
export const costHeader = "x-graphql-cost";

/**
 * Measures an operation before it runs, and refuses it when it asks for too much, in depth, in price or in its variables, or when
 * these do not fit. Other operations of its document do not count. What it then reads is charged to a meter.
 */
export function costLimits(limits: Limits): ApolloServerPlugin {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: async (context) => {
          try {
            await admit(context, limits);
          } catch (error) {
            throw refusal(error as Error);
          }
        },
        willSendResponse: async ({ request, response: { body } }) => {
          const { meter, price = 0, spend } = currentRequest.getStore() ?? {};
          if (!meter) return;
          if (request.http?.headers.has(costHeader) && body.kind === "single") {
            const cost = { asked: price, spent: meter.spent, allowed: limits.cost };
            body.singleResult.extensions = { ...body.singleResult.extensions, cost };
          }
          // Who has spent more than is left is refused the next time.
          await spend?.(meter.spent - price).catch(() => undefined);
        },
      }),
  };
}

type Resolved = Pick<GraphQLRequestContext<BaseContext>, "schema" | "document" | "operation" | "request">;

async function admit({ schema, document, operation, request }: Resolved, limits: Limits): Promise<void> {
  // Execution refuses an unknown operation with a better word.
  if (!operation || !document) return;
  const excess = excessOf(request.variables ?? {});
  if (excess) throw excess;
  // One error is enough: each shows the whole value.
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {}, {
    maxErrors: 1,
  });
  if (!coerced) throw badUserInput(errors[0]!.message);
  const { depth, price, width } = costOf(schema, operation, fragmentsOf(document), coerced);
  const current = currentRequest.getStore();
  if (current) current.price = price;
  if (depth > limits.depth) throw tooDeep(depth, limits.depth);
  if (price > limits.cost) throw tooExpensive(price, limits.cost);
  if (!current) return;
  current.meter = new Meter(rowPrice(width), price, limits.cost);
  await current.spend?.(price);
}

const fragmentsOf = ({ definitions }: DocumentNode) =>
  new Map(
    definitions
      .filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );

const tooDeep = (asked: number, allowed: number) =>
  limitExceeded(
    `This operation nests fields ${asked} deep, and at most ${allowed} are allowed. Ask for less at once, or go on from an id with node.`,
    { limit: "depth", asked, allowed },
  );

const tooExpensive = (asked: number, allowed: number) =>
  limitExceeded(
    `This operation costs up to ${asked}, and at most ${allowed} is allowed. Take smaller pages with first or last, nest fewer lists, or ask in several operations.`,
    { limit: "cost", asked, allowed },
  );

/** Apollo takes what a plugin throws for a fault of the server, unless the error names its status. */
function refusal(error: Error): Error {
  if (error instanceof HttpError) {
    const http = { status: error.statusCode, headers: new HeaderMap(Object.entries(error.headers)) };
    return new GraphQLError(error.message, { extensions: { code: error.code, http } });
  }
  return error instanceof GraphQLError
    ? new GraphQLError(error.message, { extensions: { ...error.extensions, http: { status: 400 } } })
    : error;
}

/** graphql-js stops reading at the first token too many, and tells of it by its message alone. */
export function tooManyTokens({ message }: GraphQLFormattedError, allowed: number): GraphQLError | undefined {
  return /^Syntax Error: Document contains more that \d+ tokens\./.test(message)
    ? limitExceeded(
        `This document has more than ${allowed} tokens, and at most ${allowed} are allowed. Split it into several.`,
        { limit: "tokens", allowed },
      )
    : undefined;
}
