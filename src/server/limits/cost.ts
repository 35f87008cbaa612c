import {
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
  isIntrospectionType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  valueFromAST,
} from "graphql";
import { argumentKeys } from "../../query/batch.ts";
import { defaultPage } from "../../query/page.ts";
import {
  type Arguments,
  countPrice,
  filteredPrice,
  filterPrice,
  forEachOf,
  introspectionPrice,
  itemsAsked,
  operationPrice,
  pagePrice,
  plainListItems,
  prices,
} from "./prices.ts";

/** What an operation asks for, told before it runs. */
export interface Cost {
  /** Fields within fields, the deepest chain of them; introspection is not counted. */
  depth: number;
  /** What it calls for, but for the rows of its pages, in the units of `prices.ts`. */
  price: number;
  /** How many fields it selects of one row of a page, at most; those of other pages below it are theirs. */
  width: number;
}

interface SelectionCost extends Cost {
  /** Of a connection's selections, what the counting and each of its items cost. */
  items: { price: number; width: number };
}

/** What the fields around a selection tell of it. */
interface Surroundings {
  /** How many of it there are at most, where it is within lists. */
  parents: number;
  /** What a count of the list costs. */
  count: number;
}

const nothing: SelectionCost = { depth: 0, price: 0, width: 0, items: { price: 0, width: 0 } };

/**
 * What an operation asks for, with its variables as coerced. It may say too much where fields merge or fragments exclude each
 * other. Each fragment is measured once for the same surroundings, so the time is linear in the document.
 */
export function costOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Record<string, unknown>,
): Cost {
  const measured = new Map<string, SelectionCost>();
  const calls = new Set<string>();
  const keyOf = argumentKeys();
  const root = schema.getRootType(operation.operation) ?? undefined;
  let widest = 0;
  const { depth, price } = ofSelections(operation.selectionSet, root, { parents: 1, count: 0 });
  return {
    depth,
    price: Math.min(Math.ceil(operationPrice + price), Number.MAX_SAFE_INTEGER),
    width: Math.min(widest, Number.MAX_SAFE_INTEGER),
  };

  function ofSelections({ selections }: SelectionSetNode, type: GraphQLNamedType | undefined, around: Surroundings) {
    return selections
      .filter((selection) => isIncluded(selection, variables))
      .map((selection) => ofSelection(selection, type, around))
      .reduce(together, nothing);
  }

  function ofSelection(
    selection: SelectionNode,
    type: GraphQLNamedType | undefined,
    around: Surroundings,
  ): SelectionCost {
    switch (selection.kind) {
      case Kind.FIELD:
        return ofField(selection, type, around);
      case Kind.FRAGMENT_SPREAD:
        return ofFragment(selection.name.value, around);
      case Kind.INLINE_FRAGMENT: {
        const { typeCondition, selectionSet } = selection;
        return ofSelections(selectionSet, typeCondition ? schema.getType(typeCondition.name.value) : type, around);
      }
    }
  }

  function ofFragment(name: string, around: Surroundings): SelectionCost {
    const key = `${name} ${around.parents} ${around.count}`;
    const known = measured.get(key);
    const fragment = fragments.get(name);
    if (known || !fragment) return known ?? nothing;
    // A fragment within itself adds nothing; validation has refused it before.
    measured.set(key, nothing);
    const cost = ofSelections(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value), around);
    measured.set(key, cost);
    return cost;
  }

  function ofField(node: FieldNode, type: GraphQLNamedType | undefined, around: Surroundings): SelectionCost {
    // Clients ask for it once in each object, which is counted already; under other names it may be there any number of times.
    if (node.name.value === TypeNameMetaFieldDef.name) return { ...nothing, width: node.alias ? 1 : 0 };
    const field = fieldOf(type, node.name.value);
    if (!type || !field) return nothing;
    const of = getNamedType(field.type);
    if (isIntrospectionType(type) || isIntrospectionType(of)) return ofIntrospection(node, field, type, around);
    if (isConnection(type)) return ofConnection(node, of, around);

    const args = argumentsOf(field, node, variables);
    const filter = filterPrice(args.where);
    const items = itemsOf(field, type, args);
    const within = node.selectionSet
      ? ofSelections(node.selectionSet, of, {
          parents: Math.min(around.parents * (items ?? 1), Number.MAX_SAFE_INTEGER),
          count: around.parents * forEachOf(around.parents, countPrice(filter)),
        })
      : nothing;
    const call = callPrice(`${type.name}.${field.name}`, args) + (isConnection(of) ? pagePriceOf(filter) : 0);
    const isRepeated = type === root && !isNew(`${field.name} ${keyOf(args)}`);
    const own = call === 0 || isRepeated ? 0 : around.parents * forEachOf(around.parents, call);
    if (items !== undefined) widest = Math.max(widest, isConnection(of) ? within.items.width : within.width);
    return {
      depth: 1 + within.depth,
      price: own + within.price + within.items.price,
      width: 1 + (isConnection(of) ? 0 : (items ?? 1) * within.width),
      items: nothing.items,
    };
  }

  /** A connection's own fields; what it selects of an item is charged by the row. */
  function ofConnection(node: FieldNode, of: GraphQLNamedType, around: Surroundings): SelectionCost {
    if (node.name.value === "totalCount") return { ...nothing, depth: 1, price: around.count };
    const { depth, price, width } = node.selectionSet ? ofSelections(node.selectionSet, of, around) : nothing;
    return { ...nothing, depth: 1 + depth, items: { price, width: 1 + width } };
  }

  /** What the schema tells of itself is in memory, and has no depth. */
  function ofIntrospection(
    node: FieldNode,
    field: GraphQLField<unknown, unknown>,
    type: GraphQLNamedType,
    around: Surroundings,
  ): SelectionCost {
    const { price } = node.selectionSet ? ofSelections(node.selectionSet, getNamedType(field.type), around) : nothing;
    const items = itemsOf(field, type, {}) ?? 1;
    return { ...nothing, price: introspectionPrice + callPrice(`${type.name}.${field.name}`, {}) + items * price };
  }

  /** Whether the operation has not called for it before: what it has is computed but once. */
  function isNew(call: string): boolean {
    return calls.size < calls.add(call).size;
  }
}

const together = (a: SelectionCost, b: SelectionCost): SelectionCost => ({
  depth: Math.max(a.depth, b.depth),
  price: a.price + b.price,
  width: a.width + b.width,
  items: { price: a.items.price + b.items.price, width: a.items.width + b.items.width },
});

const isConnection = (type: GraphQLNamedType | undefined) => type?.name.endsWith("Connection") ?? false;

/** A field by its name, those by which the schema tells of itself included. */
function fieldOf(type: GraphQLNamedType | undefined, name: string): GraphQLField<unknown, unknown> | undefined {
  const meta = [SchemaMetaFieldDef, TypeMetaFieldDef].find((field) => field.name === name);
  return meta ?? (isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined);
}

function callPrice(field: string, args: Arguments): number {
  const own = prices[field]?.own ?? 0;
  return typeof own === "number" ? own : own(args);
}

const pagePriceOf = (filter: number) => pagePrice + (filter > 0 ? filteredPrice + filter : 0);

/** How many items a connection or list gives at most; undefined for a single value. */
function itemsOf({ name, type }: GraphQLField<unknown, unknown>, of: GraphQLNamedType, args: Arguments) {
  const isPage = isConnection(getNamedType(type));
  if (!isPage && !(isListType(getNullableType(type)) && isCompositeType(getNamedType(type)))) return undefined;
  return itemsAsked(args) ?? prices[`${of.name}.${name}`]?.items ?? (isPage ? defaultPage : plainListItems);
}

function argumentsOf(
  { args }: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Record<string, unknown>,
): Arguments {
  const given = new Map(node.arguments?.map(({ name, value }) => [name.value, value]));
  return Object.fromEntries(
    args.map(({ name, type, defaultValue }) => {
      const value = given.get(name);
      return [name, (value && valueFromAST(value, type, variables)) ?? defaultValue];
    }),
  );
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
