import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Case, each, pairs } from "./case.ts";
import type { Sample } from "./sample.ts";

/** The operations of schema/operations, with what stands in for their first story. */
const file = (name: string) =>
  readFileSync(join(import.meta.dirname, `../../../schema/operations/${name}.graphql`), "utf8");

const stories = ({ largestStories, hubs }: Sample) => pairs(largestStories, hubs);
const sides = ({ hubs }: Sample) => pairs(hubs, [...hubs.slice(1), hubs[0]!]);
const ofStory = (sample: Sample) =>
  sample.largestStories.map((story, i) => ({ story, one: sample.hubs[i]!, other: sample.hubs[i + 1]! }));

export const operations: Case[] = [
  {
    name: "WhoDistrusts",
    text: file("who-distrusts"),
    variables: each(ofStory, ({ story, one, other }) => ({ story, doubter: one, doubted: other })),
  },
  {
    name: "WhatWasExpected",
    text: file("what-was-expected"),
    variables: each(ofStory, ({ story, one, other }) => ({ story, by: one, of: other })),
  },
  {
    name: "WhatCameUnannounced",
    text: file("what-came-unannounced"),
    variables: each(
      ({ hubs }) => hubs,
      (knower) => ({ knower }),
    ),
  },
  {
    name: "WhatFollowedAssurances",
    text: file("what-followed-assurances"),
    variables: each(stories, ([story, by]) => ({ story, by })),
  },
  {
    name: "WhatIsPlanned",
    text: file("what-is-planned"),
    variables: each(ofStory, ({ story, one, other }) => ({ story, between: one, and: other })),
  },
  {
    name: "PlannedRetaliation",
    text: file("planned-retaliation"),
    variables: each(stories, ([story, by]) => ({ story, by })),
  },
  {
    name: "WhatPassed",
    text: file("what-passed"),
    variables: each(sides, ([between, and]) => ({ between, and })),
  },
  {
    name: "WhatDeveloped",
    text: file("what-developed"),
    variables: each(stories, ([story]) => ({ story, since: "2015-01-01T00:00:00Z", until: null })),
  },
  {
    name: "HowTheyConnect",
    text: file("how-they-connect"),
    variables: each(
      ({ leaves, leafIncidents }) => pairs(leaves, leafIncidents),
      ([from, to]) => ({ from, to }),
    ),
  },
  {
    name: "Search",
    text: file("search"),
    variables: each(
      ({ commonWords }) => commonWords,
      (text) => ({ text }),
    ),
  },
];
