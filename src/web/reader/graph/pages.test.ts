import { gql, InMemoryCache } from "@apollo/client";
import { expect, test } from "vitest";
import { pagesOf } from "./pages.ts";

const query = gql`
  query Things($text: String, $after: String) {
    things(text: $text, after: $after) {
      nodes
    }
  }
`;

const cacheOf = (pages: { text: string; after?: string; nodes: string[] }[]) => {
  const cache = new InMemoryCache({ typePolicies: { Query: { fields: { things: pagesOf(["text"]) } } } });
  for (const { nodes, ...variables } of pages) {
    cache.writeQuery({ query, variables, data: { things: { __typename: "ThingConnection", nodes } } });
  }
  return (text: string) =>
    cache.readQuery<{ things: { nodes: string[] } }>({ query, variables: { text } })?.things.nodes;
};

test("a page that comes after another is added to it", () => {
  expect(
    cacheOf([
      { text: "a", nodes: ["1"] },
      { text: "a", after: "x", nodes: ["2"] },
    ])("a"),
  ).toEqual(["1", "2"]);
});

test("a first page takes the place of what was there", () => {
  expect(
    cacheOf([
      { text: "a", nodes: ["1"] },
      { text: "a", nodes: ["2"] },
    ])("a"),
  ).toEqual(["2"]);
});

test("lists that differ in a key stay apart", () => {
  const read = cacheOf([
    { text: "a", nodes: ["1"] },
    { text: "b", nodes: ["2"] },
  ]);
  expect([read("a"), read("b")]).toEqual([["1"], ["2"]]);
});
