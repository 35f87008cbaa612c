import { always, type Case, each, pairs } from "./case.ts";
import type { Sample } from "./sample.ts";

const statements = (name: string, declared: string, where: string, variables: Case["variables"]): Case => ({
  name: `statements ${name}`,
  text: `query (${declared}) { statements(where: { ${where} }) { nodes { id } } }`,
  variables,
});

const hubPairs = ({ hubs }: Sample) => pairs(hubs, hubs.slice(1));

/** Lists of entries by what they are asked to be. */
export const filters: Case[] = [
  statements(
    "by a hub",
    "$by: String!",
    "speakers: [$by]",
    each(
      ({ hubs }) => hubs,
      (by) => ({ by }),
    ),
  ),
  statements(
    "by a leaf",
    "$by: String!",
    "speakers: [$by]",
    each(
      ({ leaves }) => leaves,
      (by) => ({ by }),
    ),
  ),
  statements(
    "by a hub to a hub",
    "$by: String!, $to: String!",
    "speakers: [$by], addressees: [$to]",
    each(hubPairs, ([by, to]) => ({ by, to })),
  ),
  statements(
    "by a leaf to a hub",
    "$by: String!, $to: String!",
    "speakers: [$by], addressees: [$to]",
    each(
      ({ leaves, hubs }) => pairs(leaves, hubs),
      ([by, to]) => ({ by, to }),
    ),
  ),
  statements(
    "about a hub incident",
    "$it: String!",
    "about: [$it]",
    each(
      ({ hubIncidents }) => hubIncidents,
      (it) => ({ it }),
    ),
  ),
  statements(
    "of a large story",
    "$it: String!",
    "story: $it",
    each(
      ({ largestStories }) => largestStories,
      (it) => ({ it }),
    ),
  ),
  statements(
    "with a common word",
    "$it: String!",
    "text: $it",
    each(
      ({ commonWords }) => commonWords,
      (it) => ({ it }),
    ),
  ),
  statements(
    "with a rare word",
    "$it: String!",
    "text: $it",
    each(
      ({ rareWords }) => rareWords,
      (it) => ({ it }),
    ),
  ),
  statements(
    "of a month",
    "$from: DateTime!, $until: DateTime!",
    "time: { from: $from, until: $until }",
    always({ from: "2020-03-01T00:00:00Z", until: "2020-04-01T00:00:00Z" }),
  ),
  statements(
    "reported in a month",
    "$from: DateTime!, $until: DateTime!",
    "reported: { from: $from, until: $until }",
    always({ from: "2020-03-01T00:00:00Z", until: "2020-04-01T00:00:00Z" }),
  ),
  statements("that broke promises", "$it: Outcome!", "outcomes: [$it]", always({ it: "BROKEN" })),
  {
    name: "incidents with a hub taking part",
    text: "query ($by: String!) { incidents(where: { participants: [$by] }) { nodes { id } } }",
    variables: each(
      ({ hubs }) => hubs,
      (by) => ({ by }),
    ),
  },
  {
    name: "meetings with two hubs taking part",
    text: "query ($one: String!, $other: String!) { meetings(where: { and: [{ participants: [$one] }, { participants: [$other] }] }) { nodes { id } } }",
    variables: each(hubPairs, ([one, other]) => ({ one, other })),
  },
  {
    name: "notices that a hub had",
    text: "query ($by: String!) { notices(where: { knowers: [$by] }) { nodes { id } } }",
    variables: each(
      ({ hubs }) => hubs,
      (by) => ({ by }),
    ),
  },
  {
    name: "actors affiliated with a hub",
    text: "query ($with: String!) { actors(where: { affiliatedWith: [$with] }) { nodes { id } } }",
    variables: each(
      ({ hubs }) => hubs,
      (slug) => ({ with: slug }),
    ),
  },
];
