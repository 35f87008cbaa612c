import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isInputObjectType,
  isLeafType,
  isRequiredArgument,
  isRequiredInputField,
} from "graphql";
import type { Draw } from "../items/drawing.ts";
import { randomValue } from "./random-value.ts";

const pages = ["first", "after", "last", "before"];

/** What is always given: where publishedAt is not, it is the instant of asking. */
const isGiven = (arg: GraphQLArgument) => isRequiredArgument(arg) || arg.name === "publishedAt";
const largestPage = 100;

/**
 * An operation that asks, as of the variable `at`, for all that a schema can tell of some ids; and all that can be asked for at
 * its root: alone, and by every other argument and every field of a filter, with values drawn at random, texts from `words`.
 */
export function deepOperation(schema: GraphQLSchema, ids: string[], words: string[], draw: Draw): string {
  const value = (type: GraphQLInputType) => randomValue(type, words, draw, words.length);
  const isNode = (type: GraphQLObjectType) => type.getInterfaces().some(({ name }) => name === "Node");

  /** All of each type that it can be; of what has an id, a step below, only what it tells of itself. */
  function selection(type: GraphQLOutputType, whole = false): string {
    const named = getNamedType(type);
    if (!isCompositeType(named)) return "";
    const types = isAbstractType(named) ? schema.getPossibleTypes(named) : [named];
    const parts = types.map((each) => `... on ${each.name} { ${told(each, whole || !isNode(each)).join(" ")} }`);
    return ` { __typename ${parts.join(" ")} }`;
  }

  const told = (type: GraphQLObjectType, whole: boolean): string[] =>
    Object.values(type.getFields())
      .filter((field) => whole || isLeafType(getNamedType(field.type)))
      .flatMap((field) => [call(field), ...choices(field, false).map((choice) => call(field, choice))])
      .map((asked, number) => `${type.name}_${number}: ${asked}`);

  function call({ name, args, type }: GraphQLField<unknown, unknown>, choice?: string): string {
    const required = args.filter(isGiven).map((arg) => `${arg.name}: ${value(arg.type)}`);
    const page = pages.every((page) => args.some((arg) => arg.name === page)) ? [`first: ${largestPage}`] : [];
    const given = inOrder([...required, ...page, ...(choice ? [choice] : [])]);
    return `${name}${given.length > 0 ? `(${given.join(", ")})` : ""}${selection(type)}`;
  }

  /** One of each argument that may be left out; of a filter, one of each field. */
  function choices({ args }: GraphQLField<unknown, unknown>, filters: boolean): string[] {
    const optional = args.filter((arg) => !isGiven(arg) && !pages.includes(arg.name));
    return optional.flatMap(({ name, type }) => {
      if (!isInputObjectType(type)) return [`${name}: ${value(type)}`];
      const fields = Object.values(type.getFields());
      if (fields.some(isRequiredInputField)) return [`${name}: ${value(type)}`];
      return filters ? fields.map((field) => `${name}: { ${field.name}: ${value(field.type)} }`) : [];
    });
  }

  const parts = Array.from({ length: Math.ceil(ids.length / largestPage) }, (_, part) =>
    JSON.stringify(ids.slice(part * largestPage, (part + 1) * largestPage)),
  );
  const roots = Object.values(schema.getQueryType()!.getFields()).flatMap((field) => {
    const isAnyList = !field.args.some(isRequiredArgument) && field.args.some(({ name }) => name === "first");
    const alone = field.args.some(isRequiredArgument)
      ? Array.from({ length: 6 }, () => undefined)
      : isAnyList
        ? [undefined]
        : [];
    return [...alone, ...choices(field, true)].map((choice) => call(field, choice));
  });
  const nodes = parts.map(
    (part) => `nodes(ids: ${part})${selection(schema.getType("Node") as GraphQLOutputType, true)}`,
  );
  const asked = [...nodes, ...roots].map((asked, number) => `Query_${number}: ${asked}`);
  return `query Deep($at: DateTime) @asOf(reported: $at) { ${asked.join(" ")} }`;
}

/** Arguments, of which until is not before since. */
function inOrder(given: string[]): string[] {
  const bounds = given.flatMap((arg) => /^(?:since|until): (.*)/.exec(arg)?.[1] ?? []).sort();
  return given.map((arg) =>
    arg.replace(/^since: .*/, `since: ${bounds[0]!}`).replace(/^until: .*/, `until: ${bounds.at(-1)!}`),
  );
}
