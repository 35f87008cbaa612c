import { gql, InMemoryCache } from "@apollo/client";
import { expect, test } from "vitest";
import { pagesOf } from "./pages.ts";

const query = gql`
  query Things($text: String, $after: String) {
    things(text: $text, after: $after) {
      nodes
      pageInfo {
        endCursor
      }
    }
  }
`;

/** A cache that was given some pages, each of one node that is its cursor, too. */
const cacheOf = (pages: { text: string; after?: string; node: string }[]) => {
  const cache = new InMemoryCache({ typePolicies: { Query: { fields: { things: pagesOf(["text"]) } } } });
  for (const { node, ...variables } of pages) {
    const pageInfo = { __typename: "PageInfo", endCursor: node };
    cache.writeQuery({
      query,
      variables,
      data: { things: { __typename: "ThingConnection", nodes: [node], pageInfo } },
    });
  }
  return (text: string) =>
    cache.readQuery<{ things: { nodes: string[] } }>({ query, variables: { text } })?.things.nodes;
};

test("a page that follows another is added to it, once", () => {
  const [first, second] = [
    { text: "a", node: "1" },
    { text: "a", after: "1", node: "2" },
  ];
  expect(cacheOf([first, second])("a")).toEqual(["1", "2"]);
  expect(cacheOf([first, second, second])("a")).toEqual(["1", "2"]);
});

test("a first page takes the place of what was there", () => {
  expect(
    cacheOf([
      { text: "a", node: "1" },
      { text: "a", node: "2" },
    ])("a"),
  ).toEqual(["2"]);
});

test("lists that differ in a key stay apart", () => {
  const read = cacheOf([
    { text: "a", node: "1" },
    { text: "b", node: "2" },
  ]);
  expect([read("a"), read("b")]).toEqual([["1"], ["2"]]);
});
