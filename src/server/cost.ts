import {
  type ArgumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  valueFromAST,
} from "graphql";
import { defaultPage, largestPage } from "../graph/page.ts";

/** The items counted for a list without pages: participants, speakers, assessments. They are a handful, not a page. */
export const plainListRows = 5;

/** What an operation asks for, told before it runs. */
export interface Cost {
  /** Fields within fields, the deepest chain of them; introspection is not counted. */
  depth: number;
  /** The most rows that its lists give, one within another. */
  rows: number;
}

/** `paged` tells of a connection's selections whether they read the page, which totalCount alone does not. */
type SelectionCost = Cost & { paged: boolean };

const nothing: SelectionCost = { depth: 0, rows: 0, paged: false };

/**
 * What an operation asks for, with its variables as coerced. It never says too little for pages, but too much where fields
 * merge or fragments exclude each other. Each fragment is measured once, so the time is linear in the document.
 */
export function costOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Record<string, unknown>,
): Cost {
  const measured = new Map<string, SelectionCost>();
  const { depth, rows } = ofSelections(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined);
  return { depth, rows: Math.min(rows, Number.MAX_SAFE_INTEGER) };

  function ofSelections({ selections }: SelectionSetNode, type: GraphQLNamedType | undefined): SelectionCost {
    return selections
      .filter((selection) => isIncluded(selection, variables))
      .map((selection) => ofSelection(selection, type))
      .reduce(together, nothing);
  }

  function ofSelection(selection: SelectionNode, type: GraphQLNamedType | undefined): SelectionCost {
    switch (selection.kind) {
      case Kind.FIELD:
        return ofField(selection, type);
      case Kind.FRAGMENT_SPREAD:
        return ofFragment(selection.name.value);
      case Kind.INLINE_FRAGMENT: {
        const { typeCondition } = selection;
        return ofSelections(selection.selectionSet, typeCondition ? schema.getType(typeCondition.name.value) : type);
      }
    }
  }

  function ofFragment(name: string): SelectionCost {
    const known = measured.get(name);
    const fragment = fragments.get(name);
    if (known || !fragment) return known ?? nothing;
    // A fragment within itself adds nothing; validation has refused it before.
    measured.set(name, nothing);
    const cost = ofSelections(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value));
    measured.set(name, cost);
    return cost;
  }

  function ofField(node: FieldNode, type: GraphQLNamedType | undefined): SelectionCost {
    const name = node.name.value;
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
    if (name.startsWith("__") || !field) return nothing;
    const of = getNamedType(field.type);
    const within = node.selectionSet ? ofSelections(node.selectionSet, of) : nothing;
    // The lists within a connection are its page, which the connection itself counts.
    const size = isConnection(type) || !isCompositeType(of) ? undefined : sizeOf(field, node, variables);
    const rows = size === undefined ? within.rows : size * ((isConnection(of) && !within.paged ? 0 : 1) + within.rows);
    return { depth: 1 + within.depth, rows, paged: name !== "totalCount" };
  }
}

const together = (a: SelectionCost, b: SelectionCost): SelectionCost => ({
  depth: Math.max(a.depth, b.depth),
  rows: a.rows + b.rows,
  paged: a.paged || b.paged,
});

const isConnection = (type: GraphQLNamedType | undefined) => type?.name.endsWith("Connection") ?? false;

/** How many items a connection or list gives at most; undefined for a single value. */
function sizeOf(field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Record<string, unknown>) {
  const isList = isListType(getNullableType(field.type));
  if (!isList && !isConnection(getNamedType(field.type))) return undefined;
  const given = (name: string) => argument(field, node, name, variables);
  const sizes = [given("first"), given("last")].filter((size) => typeof size === "number");
  if (sizes.length > 0) return Math.min(Math.max(0, ...sizes), largestPage);
  const ids = given("ids");
  if (Array.isArray(ids)) return ids.length;
  return isList && !field.args.some(({ name }) => name === "first") ? plainListRows : defaultPage;
}

function argument(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  name: string,
  variables: Record<string, unknown>,
): unknown {
  const definition = field.args.find((arg) => arg.name === name);
  if (!definition) return undefined;
  const given = node.arguments?.find((arg: ArgumentNode) => arg.name.value === name);
  const value = given && valueFromAST(given.value, definition.type, variables);
  return value === undefined ? definition.defaultValue : value;
}

/** Whether @skip and @include let it stand; where they are not clear, execution refuses them. */
function isIncluded(node: SelectionNode, variables: Record<string, unknown>): boolean {
  try {
    return (
      getDirectiveValues(GraphQLSkipDirective, node, variables)?.if !== true &&
      getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false
    );
  } catch {
    return true;
  }
}
