import { InMemoryCache, type TypedDocumentNode } from "@apollo/client";
import { describe, expect, test } from "vitest";
import { databases } from "../../../../testkit/database/database.ts";
import { serveBundled } from "../../../../testkit/server/story.ts";
import { StoryAccountsDocument, StoryPageDocument } from "../../generated/documents.ts";
import { exchangeOf } from "./passed.ts";

/** As the reader's client sends it: with the name of every type. */
const sent = <Data, Variables>(document: TypedDocumentNode<Data, Variables>) =>
  new InMemoryCache().transformDocument(document) as TypedDocumentNode<Data, Variables>;

const slug = "us-israel-trust-2024";

interface Communications {
  communications: { nodes: { id: string }[] };
}

describe("the exchange of the first story", () => {
  const ask = serveBundled(databases[0]!.open);

  test("is between the two states, and holds what the gateway tells of them", async () => {
    const { story } = await ask(sent(StoryPageDocument), { slug });
    const { incidents } = await ask(sent(StoryAccountsDocument), { slug });
    const { communications } = await ask<Communications>(
      `{ communications(between: "israel", and: "united-states", first: 100) {
        nodes { ... on Statement { id } ... on Meeting { id } ... on Notice { id } }
      } }`,
    );
    const exchange = exchangeOf({
      entries: story!.entries.nodes,
      notices: incidents.nodes.flatMap(({ notices }) => notices.nodes),
      actors: story!.actors.nodes,
    })!;
    expect([exchange.one.slug, exchange.other.slug]).toEqual(["israel", "united-states"]);
    const idsOf = (things: { id: string }[]) => things.map(({ id }) => id).toSorted();
    expect(idsOf(exchange.passed.map(({ what }) => what))).toEqual(idsOf(communications.nodes));
  });

  test("tells which side each thing came from", async () => {
    const { story } = await ask(sent(StoryPageDocument), { slug });
    const { passed } = exchangeOf({ entries: story!.entries.nodes, notices: [], actors: story!.actors.nodes })!;
    const by = passed.map(({ what, by }) => ["slug" in what && what.slug, by]);
    expect(by).toContainEqual(["sullivan-expects-clarity", "other"]);
    expect(by).toContainEqual(["dermer-assures-coordination", "one"]);
    expect(by).toContainEqual(["sullivan-dermer-call", "both"]);
  });

  test("is between those that are chosen; where one is not, or not known, it is one of the usual two", async () => {
    const { story } = await ask(sent(StoryPageDocument), { slug });
    const between = (one: string | null, other: string | null) =>
      exchangeOf({ entries: story!.entries.nodes, notices: [], actors: story!.actors.nodes, between: [one, other] })!;
    const [forth, back] = [between("israel", "united-states"), between("united-states", "israel")];
    const turned = { one: "other", other: "one", both: "both" } as const;
    expect(back.one).toBe(forth.other);
    expect(back.passed).toEqual(forth.passed.map(({ by, ...passed }) => ({ ...passed, by: turned[by] })));
    expect(between("hezbollah", "united-states").passed).toEqual([]);
    expect(between("israel", "atlantis")).toEqual(forth);
    expect(between("israel", "israel")).toEqual(forth);
    const sides = (one: string | null, other: string | null) => {
      const exchange = between(one, other);
      return [exchange.one.slug, exchange.other.slug];
    };
    expect(sides("hezbollah", null)).toEqual(["hezbollah", "united-states"]);
    expect(sides("united-states", null)).toEqual(["united-states", "israel"]);
    expect(sides(null, "israel")).toEqual(["united-states", "israel"]);
  });

  test("is between the first two where nothing passed, and there is none of one alone", () => {
    const actors = ["ann", "bob"].map((slug) => ({ slug, name: slug, affiliations: [] }));
    const nothing = { entries: [], notices: [] };
    expect(exchangeOf({ ...nothing, actors })).toEqual({ one: actors[0], other: actors[1], passed: [] });
    expect(exchangeOf({ ...nothing, actors: actors.slice(1) })).toBeUndefined();
  });
});
