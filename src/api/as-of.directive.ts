import {
  DirectiveLocation,
  getDirectiveValues,
  getVariableValues,
  GraphQLDirective,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { DateTime } from "./scalars.ts";

/** Asks a whole operation as of an instant. */
export const asOf = new GraphQLDirective({
  name: "asOf",
  description:
    "Answer the whole operation as things were publicly reported by an instant: nothing that was first reported later is seen, listed or counted, and what changed is as it was last reported by then. Titles, summaries, labels and names are the editors' of today.",
  locations: [DirectiveLocation.QUERY, DirectiveLocation.SUBSCRIPTION],
  args: {
    reported: {
      type: DateTime,
      description: "The instant. Null, or one that is yet to come, asks for all that there is.",
    },
  },
});

/**
 * The instant as of which an operation asks; undefined when it asks for all that there is, or its variables do not fit, which
 * execution refuses.
 */
export function instantAsked(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode | null | undefined,
  variables: Record<string, unknown> = {},
): Date | undefined {
  if (!operation?.directives?.some(({ name }) => name.value === asOf.name)) return undefined;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  const reported = coerced && getDirectiveValues(asOf, operation, coerced)?.reported;
  return reported instanceof Date && reported < new Date() ? reported : undefined;
}
