import {
  buildSchema,
  type FragmentDefinitionNode,
  getOperationAST,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  validate,
} from "graphql";
import { expect, test } from "vitest";
import { schema as graph } from "../../graph/schema.ts";
import { costOf } from "./cost.ts";
import { countPrice, filteredPrice, operationPrice, pagePrice, plainListItems, prices } from "./prices.ts";

const schema = buildSchema(/* GraphQL */ `
  type Query {
    person: Person
    people(where: Where, first: Int, last: Int): PersonConnection!
    nodes(ids: [ID!]!): [Person]!
    chains(first: Int! = 3): [Person!]!
  }
  input Where {
    name: String
    speakers: [String!]
    or: [Where!]
    not: Where
  }
  interface Named {
    name: String!
  }
  type Person implements Named {
    name: String!
    aliases: [String!]!
    posts: [Person!]!
    friend: Person
    friends(first: Int, last: Int): PersonConnection!
  }
  type PersonConnection {
    edges: [PersonEdge!]!
    nodes: [Person!]!
    pageInfo: PageInfo!
    totalCount: Int
  }
  type PersonEdge {
    node: Person!
    cursor: String!
  }
  type PageInfo {
    hasNextPage: Boolean!
  }
`);

function cost(text: string, variables: Record<string, unknown> = {}, name?: string) {
  const document = parse(text);
  const fragments = document.definitions.filter(
    (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
  );
  return costOf(
    schema,
    getOperationAST(document, name)!,
    new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
    variables,
  );
}

const price = (text: string, variables?: Record<string, unknown>) => cost(text, variables).price - operationPrice;

test.each([
  ["a single value", "{ person { friend { name } } }", 0],
  ["a page, whatever its size", "{ people(first: 7) { nodes { name } } }", pagePrice],
  ["each alias", "{ a: people(first: 10) { nodes { name } } b: people(first: 5) { nodes { name } } }", 2 * pagePrice],
  [
    "what is asked twice, once",
    "{ a: people(first: 9) { nodes { name } } b: people(first: 9) { edges { cursor } } }",
    pagePrice,
  ],
  ["totalCount", "{ people { totalCount __typename } }", pagePrice + countPrice(0)],
  ["nodes and edges of one page", "{ people { nodes { name } edges { node { name } } } }", pagePrice],
  [
    "a page below each of a page by the largest of them",
    "{ people(first: 100) { nodes { friends(first: 3) { nodes { name } } } } }",
    pagePrice + 100 * 0.03 * pagePrice,
  ],
  [
    "a page below each of very many by a look-up of each",
    "{ people(first: 100) { nodes { friends(first: 100) { nodes { friends { nodes { name } } } } } } }",
    pagePrice + 3 * pagePrice + 10_000 * 4,
  ],
  [
    "counts below each of a page, likewise",
    "{ people(first: 100) { nodes { friends(first: 3) { totalCount } } } }",
    pagePrice + 3 * pagePrice + 3 * countPrice(0),
  ],
  ["as many as ids", '{ nodes(ids: ["a", "b", "c"]) { friends { nodes { name } } } }', 3 * pagePrice],
  ["a default in the schema", "{ chains { friends { nodes { name } } } }", 3 * pagePrice],
  ["a list without pages as a few", "{ person { posts { friends { nodes { name } } } } }", plainListItems * pagePrice],
  ["a filter", '{ people(where: { name: "a" }) { nodes { name } } }', pagePrice + filteredPrice + 250],
  [
    "a filter of filters, and once more in its count",
    '{ people(where: { not: { or: [{ name: "a" }, { speakers: ["a", "b"] }] } }) { totalCount } }',
    pagePrice + filteredPrice + 4_250 + countPrice(4_250),
  ],
  ["introspection by its fields", '{ __type(name: "Person") { name kind } }', 3 * 0.4],
])("prices %s", (_, text, expected) => {
  expect(validate(schema, parse(text))).toEqual([]);
  expect(price(text)).toBe(Math.ceil(expected));
});

test("prices by variables, and by their absence", () => {
  const text = "query ($ids: [ID!]!) { nodes(ids: $ids) { friends { nodes { name } } } }";
  expect(price(text, { ids: ["a", "b"] })).toBe(2 * pagePrice);
  expect(price(text, { ids: [] })).toBe(0);
});

test("prices what @skip and @include leave", () => {
  const text = `query ($yes: Boolean!, $no: Boolean!) {
    a: people(first: 1) @include(if: $yes) { nodes { name } }
    b: people(first: 10) @include(if: $no) { nodes { name } }
    ... on Query @skip(if: $no) { c: people(first: 100) { nodes { name } } }
    ...Left @skip(if: $yes)
  }
  fragment Left on Query { people { nodes { name } } }`;
  expect(price(text, { yes: true, no: false })).toBe(2 * pagePrice);
  expect(price(text, { yes: false, no: true })).toBe(2 * pagePrice);
});

test.each([
  ["{ person { name } }", 0],
  ["{ people { nodes { __typename a: __typename name } } }", 3],
  ["{ people { nodes { name friend { name } } } }", 4],
  ["{ people { nodes { name posts { name } } } }", 3 + plainListItems],
  ["{ people { nodes { name friends { nodes { a: name b: name c: name d: name } } } } }", 5],
  ["{ people { nodes { name } edges { node { name } cursor } } }", 2 + 4],
  ["{ people { ...P } } fragment P on PersonConnection { nodes { ...N } } fragment N on Person { name aliases }", 3],
])("%s selects %i fields of a row", (text, width) => {
  expect(validate(schema, parse(text))).toEqual([]);
  expect(cost(text).width).toBe(width);
});

test("prices only the operation that runs", () => {
  const text = "query Small { person { name } } query Large { people { nodes { name } } }";
  expect(cost(text, {}, "Small")).toEqual({ depth: 2, price: operationPrice, width: 0 });
  expect(cost(text, {}, "Large")).toEqual({ depth: 3, price: operationPrice + pagePrice, width: 2 });
});

test.each([
  ["{ person { name } }", 2],
  ["{ person { ... on Person { ... on Named { name } } } }", 2],
  ["{ person { ...F } } fragment F on Person { friend { ...G } } fragment G on Person { name }", 3],
  ["{ people { edges { node { friends { nodes { name } } } } } }", 6],
  ["{ person { __typename } __schema { types { fields { type { ofType { name } } } } } }", 1],
])("%s is as deep as %i", (text, depth) => {
  expect(validate(schema, parse(text))).toEqual([]);
  expect(cost(text).depth).toBe(depth);
});

test("measures fragments that double at each of a hundred steps at once", () => {
  const steps = Array.from({ length: 100 }, (_, step) => step);
  const text = `{ person { ...F0 } } ${steps
    .map((step) => `fragment F${step} on Person { a: friend { ...F${step + 1} } b: friend { ...F${step + 1} } }`)
    .join(" ")} fragment F100 on Person { posts { name } }`;
  expect(cost(text)).toMatchObject({ depth: 103, price: operationPrice });
});

test("ends on fragments in a circle", () => {
  const text = "{ person { ...A } } fragment A on Person { friend { ...B } } fragment B on Person { friend { ...A } }";
  expect(cost(text)).toMatchObject({ depth: 3, price: operationPrice });
});

test("every price is of a field that there is", () => {
  const fields = Object.values(graph.getTypeMap()).flatMap((type) =>
    isObjectType(type) || isInterfaceType(type)
      ? Object.keys(type.getFields()).map((name) => `${type.name}.${name}`)
      : [],
  );
  expect(Object.keys(prices).filter((name) => ![...fields, "Query.__schema"].includes(name))).toEqual([]);
});
