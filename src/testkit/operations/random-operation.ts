import {
  type GraphQLArgument,
  type GraphQLSchema,
  getNamedType,
  type GraphQLOutputType,
  isAbstractType,
  isCompositeType,
  isNonNullType,
  isUnionType,
} from "graphql";
import { type Draw, drawOne } from "../items/drawing.ts";
import { randomValue } from "./random-value.ts";

const pages = new Set(["first", "after", "last", "before"]);

/** An operation that is valid by a schema, drawn at random, nested `depth` fields deep at most; texts come from `words`. */
export function randomOperation(schema: GraphQLSchema, depth: number, words: string[], draw: Draw): string {
  let aliases = 0;
  const some = <Item>(items: readonly Item[]): Item[] => items.filter(() => draw(3) === 0);

  function argumentsOf(all: readonly GraphQLArgument[]): string {
    const sizes = all.map(({ name }) => name).filter((name) => name === "first" || name === "last");
    const page = sizes.length > 0 ? [`${drawOne(draw, sizes)}: ${draw(4)}`] : [];
    const given = all.filter(({ name, type }) => !pages.has(name) && (isNonNullType(type) || draw(3) === 0));
    const list = [...page, ...given.map(({ name, type }) => `${name}: ${randomValue(type, words, draw)}`)];
    return list.length > 0 ? `(${list.join(", ")})` : "";
  }

  function selection(type: GraphQLOutputType, left: number): string {
    const named = getNamedType(type);
    if (!isCompositeType(named)) return "";
    const fields = isUnionType(named) ? [] : Object.values(named.getFields());
    const reached = fields.filter((field) => left > 1 || !isCompositeType(getNamedType(field.type)));
    const chosen = some(reached).map(
      (field) => `f${(aliases += 1)}: ${field.name}${argumentsOf(field.args)}${selection(field.type, left - 1)}`,
    );
    const narrower = isAbstractType(named) && left > 0 ? some(schema.getPossibleTypes(named)) : [];
    const parts = ["__typename", ...chosen, ...narrower.map((each) => `... on ${each.name}${selection(each, left)}`)];
    return ` { ${parts.join(" ")} }`;
  }

  return `query${selection(schema.getQueryType()!, depth)}`;
}
