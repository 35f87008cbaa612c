import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  type GraphQLOutputType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isUnionType,
} from "graphql";

/** Draws a whole number from 0 to one below a bound. */
export type Draw = (bound: number) => number;

const pages = new Set(["first", "after", "last", "before"]);

/** An operation that is valid by a schema, drawn at random, nested `depth` fields deep at most; texts come from `words`. */
export function randomOperation(schema: GraphQLSchema, depth: number, words: string[], draw: Draw): string {
  const one = <Item>(items: readonly Item[]): Item => items[draw(items.length)]!;
  let aliases = 0;
  const some = <Item>(items: readonly Item[]): Item[] => items.filter(() => draw(3) === 0);

  function value(type: GraphQLInputType, deep: number): string {
    if (isNonNullType(type)) return value(type.ofType, deep);
    if (isListType(type)) return `[${Array.from({ length: draw(3) }, () => value(type.ofType, deep)).join(", ")}]`;
    if (isEnumType(type)) return one(type.getValues()).name;
    if (!isInputObjectType(type)) return scalar(type.name);
    const fields = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) || (deep > 0 && draw(4) === 0),
    );
    return `{ ${fields.map((field) => `${field.name}: ${value(field.type, deep - 1)}`).join(", ")} }`;
  }

  function scalar(name: string): string {
    if (name === "Int") return String(draw(4));
    if (name === "DateTime")
      return JSON.stringify(new Date(Date.UTC(2024, 6 + draw(5), 1 + draw(28), draw(24))).toISOString());
    if (name === "URL") return `"https://example.org/${one(words)}"`;
    return JSON.stringify(one(words));
  }

  function argumentsOf(all: readonly GraphQLArgument[]): string {
    const sizes = all.map(({ name }) => name).filter((name) => name === "first" || name === "last");
    const page = sizes.length > 0 ? [`${one(sizes)}: ${draw(4)}`] : [];
    const given = all.filter(({ name, type }) => !pages.has(name) && (isNonNullType(type) || draw(3) === 0));
    const list = [...page, ...given.map(({ name, type }) => `${name}: ${value(type, 2)}`)];
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
