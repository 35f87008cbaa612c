import type { ApolloServerPlugin } from "@apollo/server";
import {
  type FragmentDefinitionNode,
  getVariableValues,
  GraphQLError,
  type GraphQLFormattedError,
  Kind,
} from "graphql";
import { limitExceeded } from "../graph/errors.ts";
import { costOf } from "./cost.ts";
import { excessOf } from "./inputs.ts";
import type { Limits } from "./settings.ts";

/**
 * Refuses the operation that asks for too much, in depth, in rows or in its variables, before it runs; others of its document do
 * not count.
 */
export function costLimits({ depth, rows }: Limits): ApolloServerPlugin {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ schema, document, operation, request }) => {
          // Execution refuses an unknown operation, and variables that do not fit, with a better word.
          if (!operation) return Promise.resolve();
          const excess = excessOf(request.variables ?? {});
          if (excess) return Promise.reject(refusal(excess));
          const given = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
          if (!given.coerced) return Promise.resolve();
          const fragments = new Map(
            document.definitions
              .filter(
                (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
              )
              .map((fragment) => [fragment.name.value, fragment]),
          );
          const asked = costOf(schema, operation, fragments, given.coerced);
          if (asked.depth > depth) return Promise.reject(tooDeep(asked.depth, depth));
          if (asked.rows > rows) return Promise.reject(tooManyRows(asked.rows, rows));
          return Promise.resolve();
        },
      }),
  };
}

const tooDeep = (asked: number, allowed: number) =>
  refusal(
    limitExceeded(
      `This operation nests fields ${asked} deep, and at most ${allowed} are allowed. Ask for less at once, or go on from an id with node.`,
      { limit: "depth", asked, allowed },
    ),
  );

const tooManyRows = (asked: number, allowed: number) =>
  refusal(
    limitExceeded(
      `This operation asks for up to ${asked} rows, and at most ${allowed} are allowed. Take smaller pages with first or last, or nest fewer of them.`,
      { limit: "rows", asked, allowed },
    ),
  );

/** Apollo takes what a plugin throws for a fault of the server, unless the error names its status. */
const refusal = (error: GraphQLError) =>
  new GraphQLError(error.message, { extensions: { ...error.extensions, http: { status: 400 } } });

/** graphql-js stops reading at the first token too many, and tells of it by its message alone. */
export function tooManyTokens({ message }: GraphQLFormattedError, allowed: number): GraphQLError | undefined {
  return /^Syntax Error: Document contains more that \d+ tokens\./.test(message)
    ? limitExceeded(
        `This document has more than ${allowed} tokens, and at most ${allowed} are allowed. Split it into several.`,
        { limit: "tokens", allowed },
      )
    : undefined;
}
