import { always, type Case, each, pairs } from "./case.ts";
import type { Sample } from "./sample.ts";

const hubPairs = ({ hubs }: Sample) => pairs(hubs, hubs.slice(1));
const month = { from: "2020-03-01T00:00:00Z", until: "2020-04-01T00:00:00Z" };
const someday = "2020-01-01T00:00:00Z";

const timeline = (
  name: string,
  args: string,
  declared: string,
  variables: Case["variables"],
  more: Partial<Case> = {},
): Case => ({
  name: `timeline ${name}`,
  text: `query ${declared && `(${declared})`} { timeline${args && `(${args})`} { nodes { id slug label } } }`,
  variables,
  ...more,
});

const passed = "query ($a: String!, $b: String!, $after: String) { communications(between: $a, and: $b, after: $after";
const communications = (
  name: string,
  sides: (sample: Sample) => [string, string][],
  args = "",
  more: Partial<Case> = {},
): Case => ({
  name: `communications ${name}`,
  text: `${passed}${args}) { nodes { __typename } } }`,
  variables: each(sides, ([a, b]) => ({ a, b })),
  ...more,
});

const developments = (name: string, args: string, variables: Case["variables"]): Case => ({
  name: `developments ${name}`,
  text: `query ${args && "($it: String!)"} { developments(since: "2020-03-02T00:00:00Z", until: "2020-03-30T00:00:00Z"${args}) { nodes { label } } }`,
  variables,
});

const paths = (name: string, ends: (sample: Sample) => [string, string][]): Case => ({
  name: `paths ${name}`,
  text: "query ($from: String!, $to: String!) { paths(from: $from, to: $to) { length } }",
  variables: each(ends, ([from, to]) => ({ from, to })),
});

const search = (name: string, texts: (sample: Sample) => string[], args = ""): Case => ({
  name: `search ${name}`,
  text: `query ($text: String!) { search(text: $text${args}) { nodes { score snippet { text } entry { id } } } }`,
  variables: each(texts, (text) => ({ text })),
});

/** What reads over the whole graph. */
export const views: Case[] = [
  timeline("of all", "", "", always()),
  timeline("of all DESC", "order: DESC", "", always()),
  timeline("of all, from the middle", "after: $after", "$after: String", always(), {
    after: () => `{ timeline(first: 1, time: { from: "${someday}" }) { pageInfo { endCursor } } }`,
  }),
  timeline("of a month", "time: $time", "$time: TimeRange", always({ time: month })),
  timeline(
    "of a hub",
    "actors: [$it]",
    "$it: String!",
    each(
      ({ hubs }) => hubs,
      (it) => ({ it }),
    ),
  ),
  timeline(
    "of a hub DESC",
    "actors: [$it], order: DESC",
    "$it: String!",
    each(
      ({ hubs }) => hubs,
      (it) => ({ it }),
    ),
  ),
  timeline(
    "of a hub in a month",
    "actors: [$it], time: $time",
    "$it: String!, $time: TimeRange",
    each(
      ({ hubs }) => hubs,
      (it) => ({ it, time: month }),
    ),
  ),
  timeline(
    "of a hub's meetings",
    "actors: [$it], types: [MEETING]",
    "$it: String!",
    each(
      ({ hubs }) => hubs,
      (it) => ({ it }),
    ),
  ),
  timeline(
    "of a leaf",
    "actors: [$it]",
    "$it: String!",
    each(
      ({ leaves }) => leaves,
      (it) => ({ it }),
    ),
  ),
  timeline(
    "of a hub and a leaf",
    "actors: [$a, $b]",
    "$a: String!, $b: String!",
    each(
      ({ hubs, leaves }) => pairs(hubs, leaves),
      ([a, b]) => ({ a, b }),
    ),
  ),
  timeline(
    "of a large story",
    "story: $it",
    "$it: String!",
    each(
      ({ largestStories }) => largestStories,
      (it) => ({ it }),
    ),
  ),
  timeline(
    "of a hub in a large story",
    "actors: [$a], story: $b",
    "$a: String!, $b: String!",
    each(
      ({ hubs, largestStories }) => pairs(hubs, largestStories),
      ([a, b]) => ({ a, b }),
    ),
  ),
  {
    name: "timeline of a hub as of a day",
    text: `query ($it: String!) @asOf(reported: "${someday}") { timeline(actors: [$it], order: DESC) { nodes { id slug label } } }`,
    variables: each(
      ({ hubs }) => hubs,
      (it) => ({ it }),
    ),
  },

  communications("of two hubs", hubPairs),
  communications("of two hubs DESC", hubPairs, ", order: DESC"),
  communications("of two hubs in a month", hubPairs, `, time: { from: "${month.from}", until: "${month.until}" }`),
  communications("of two hubs, from the middle", ({ hubs }) => [[hubs[0]!, hubs[1]!]], "", {
    after: ({ hubs }) =>
      `{ communications(between: "${hubs[0]!}", and: "${hubs[1]!}", first: 1, time: { from: "${someday}" }) { pageInfo { endCursor } } }`,
  }),
  communications("of a hub and a leaf", ({ hubs, leaves }) => pairs(hubs, leaves)),
  communications("of two leaves", ({ leaves }) => pairs(leaves, leaves.slice(1))),

  developments("of a month", "", always()),
  developments(
    "of a month by a hub",
    ", actors: [$it]",
    each(
      ({ hubs }) => hubs,
      (it) => ({ it }),
    ),
  ),
  developments(
    "of a month by a leaf",
    ", actors: [$it]",
    each(
      ({ leaves }) => leaves,
      (it) => ({ it }),
    ),
  ),
  developments(
    "of a month in a large story",
    ", story: $it",
    each(
      ({ largestStories }) => largestStories,
      (it) => ({ it }),
    ),
  ),

  paths("between hubs", hubPairs),
  paths("from a hub to a leaf", ({ hubs, leaves }) => pairs(hubs, leaves)),
  paths("between leaves", ({ leaves }) => pairs(leaves, leaves.slice(1))),
  paths("between leaf incidents", ({ leafIncidents }) => pairs(leafIncidents, leafIncidents.slice(1))),

  search("for a common word", ({ commonWords }) => commonWords),
  search("for a rare word", ({ rareWords }) => rareWords),
  search("for two common words", ({ commonWords }) => [
    commonWords.slice(0, 2).join(" "),
    commonWords.slice(2, 4).join(" "),
  ]),
  search("for a common and a rare word", ({ commonWords, rareWords }) =>
    pairs(commonWords, rareWords).map((both) => both.join(" ")),
  ),
  search("for a letter", () => ["a", "s"]),
  search("for a common word in meetings", ({ commonWords }) => commonWords, ", types: [MEETING]"),
  search("for a misspelled name", ({ misspelled }) => misspelled),
];
