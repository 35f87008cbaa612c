import { buildSchema, type FragmentDefinitionNode, getOperationAST, Kind, parse, validate } from "graphql";
import { expect, test } from "vitest";
import { costOf, plainListRows } from "./cost.ts";

const schema = buildSchema(/* GraphQL */ `
  type Query {
    person: Person
    people(where: String, first: Int, last: Int): PersonConnection!
    nodes(ids: [ID!]!): [Person]!
    chains(first: Int! = 3): [Person!]!
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

test.each([
  ["a single value", "{ person { friend { name } } }", 0],
  ["a page of its own size", "{ people { nodes { name } } }", 20],
  ["first", "{ people(first: 7) { nodes { name } } }", 7],
  ["last, by edges", "{ people(last: 8) { edges { node { name } } } }", 8],
  ["null for a size", "{ people(first: null) { nodes { name } } }", 20],
  ["the largest page, when more is asked", "{ people(first: 5000) { nodes { name } } }", 100],
  ["nothing, for less than nothing", "{ people(first: -5) { nodes { name } } }", 0],
  ["totalCount alone", "{ people(first: 50) { totalCount __typename } }", 0],
  ["pageInfo, which needs the page", "{ people(first: 50) { pageInfo { hasNextPage } } }", 50],
  ["pages within a page", "{ people(first: 10) { nodes { friends(first: 3) { nodes { name } } } } }", 10 + 10 * 3],
  ["totalCounts within a page", "{ people(first: 10) { nodes { friends(first: 3) { totalCount } } } }", 10],
  ["nodes and edges of one page", "{ people(first: 10) { nodes { name } edges { cursor } } }", 10],
  [
    "what is below both nodes and edges",
    "{ people(first: 10) { nodes { friends(first: 2) { nodes { name } } } edges { node { friends(first: 3) { nodes { name } } } } } }",
    10 + 10 * (2 + 3),
  ],
  ["each alias", "{ a: people(first: 10) { nodes { name } } b: people(first: 5) { nodes { name } } }", 15],
  ["a list without pages", "{ person { posts { posts { name } } } }", plainListRows * (1 + plainListRows)],
  ["no list of plain values", "{ person { aliases } }", 0],
  ["as many as ids", '{ nodes(ids: ["a", "b", "c"]) { friends(first: 10) { nodes { name } } } }', 3 + 3 * 10],
  ["a default in the schema", "{ chains { name } }", 3],
  ["first of a list without connection", "{ chains(first: 9) { name } }", 9],
  ["no introspection", "{ __schema { types { fields { name } } } }", 0],
])("counts %s", (_, text, rows) => {
  expect(validate(schema, parse(text))).toEqual([]);
  expect(cost(text).rows).toBe(rows);
});

test("counts by variables, and by their absence", () => {
  const text =
    "query ($first: Int, $ids: [ID!]!) { people(first: $first) { nodes { name } } nodes(ids: $ids) { name } }";
  expect(cost(text, { first: 30, ids: ["a", "b"] }).rows).toBe(32);
  expect(cost(text, { ids: [] }).rows).toBe(20);
  expect(cost(text, { first: null, ids: ["a"] }).rows).toBe(21);
});

test("counts what @skip and @include leave", () => {
  const text = /* GraphQL */ `
    query ($yes: Boolean!, $no: Boolean!) {
      a: people(first: 1) @include(if: $yes) {
        nodes {
          name
        }
      }
      b: people(first: 10) @include(if: $no) {
        nodes {
          name
        }
      }
      ... on Query @skip(if: $no) {
        c: people(first: 100) {
          nodes {
            name
          }
        }
      }
      ...Left @skip(if: $yes)
    }
    fragment Left on Query {
      people {
        nodes {
          name
        }
      }
    }
  `;
  expect(cost(text, { yes: true, no: false }).rows).toBe(101);
  expect(cost(text, { yes: false, no: true }).rows).toBe(30);
});

test("counts only the operation that runs", () => {
  const text =
    "query Small { people(first: 1) { nodes { name } } } query Large { people(first: 99) { nodes { name } } }";
  expect(cost(text, {}, "Small")).toEqual({ depth: 3, rows: 1 });
  expect(cost(text, {}, "Large")).toEqual({ depth: 3, rows: 99 });
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
  const start = performance.now();
  expect(cost(text)).toEqual({ depth: 103, rows: Number.MAX_SAFE_INTEGER });
  expect(performance.now() - start).toBeLessThan(100);
});

test("ends on fragments in a circle", () => {
  const text = "{ person { ...A } } fragment A on Person { friend { ...B } } fragment B on Person { friend { ...A } }";
  expect(cost(text)).toEqual({ depth: 3, rows: 0 });
});
