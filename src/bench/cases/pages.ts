import { always, type Case, each } from "./case.ts";
import type { Sample } from "./sample.ts";

const nouns = {
  actors: { noun: "actor", order: "NAME" },
  statements: { noun: "statement", order: "TIME" },
  incidents: { noun: "incident", order: "TIME" },
  meetings: { noun: "meeting", order: "TIME" },
} as const;

/** The first page and one from the middle of each list of entries, in both directions. */
const pagesOf = (list: keyof typeof nouns): Case[] =>
  (["ASC", "DESC"] as const).flatMap((direction) => {
    const { noun, order } = nouns[list];
    const by = `orderBy: { field: ${order}, direction: ${direction} }`;
    return [
      {
        name: `${list} ${direction}, first page`,
        text: `{ ${list}(${by}) { nodes { id slug label } } }`,
        variables: always(),
      },
      {
        name: `${list} ${direction}, from the middle`,
        text: `query ($after: String) { ${list}(${by}, after: $after) { nodes { id slug label } } }`,
        variables: always(),
        after: ({ middle }: Sample) =>
          `{ ${list}(${by}, where: { slugs: ["${middle[noun]}"] }) { pageInfo { endCursor } } }`,
      },
    ];
  });

const ends = (list: string, fields: string): Case[] => [
  { name: `${list}, first page`, text: `{ ${list} { nodes { ${fields} } } }`, variables: always() },
  { name: `${list}, last page`, text: `{ ${list}(last: 20) { nodes { ${fields} } } }`, variables: always() },
];

/** A page below a hub or a leaf of the graph. */
const below = (name: string, root: string, field: string, slugs: (sample: Sample) => string[]): Case => ({
  name,
  text: `query ($slug: String!) { ${root}(slug: $slug) { ${field} } }`,
  variables: each(slugs, (slug) => ({ slug })),
});

const ofHub = (field: string, fields = "nodes { id }") =>
  below(`hub: ${field}`, "actor", `${field} { ${fields} }`, ({ hubs }) => hubs);

export const pages: Case[] = [
  ...(Object.keys(nouns) as (keyof typeof nouns)[]).flatMap(pagesOf),
  ...ends("articles", "id headline"),
  ...ends("stories", "id title"),
  ...ends("notices", "id timing"),
  {
    name: "statements by report, latest first",
    text: "{ statements(orderBy: { field: REPORTED, direction: DESC }) { nodes { id } } }",
    variables: always(),
  },
  { name: "statements, counted", text: "{ statements { totalCount } }", variables: always() },
  ofHub("statements"),
  ofHub("statementsReceived"),
  ofHub("statementsAbout"),
  ofHub("incidents"),
  ofHub("meetings"),
  ofHub("notices"),
  ofHub("links"),
  ofHub("affiliates"),
  ofHub("stories"),
  ofHub("evidence"),
  below("hub: independentOutlets", "actor", "independentOutlets", ({ hubs }) => hubs),
  below("leaf: statements", "actor", "statements { nodes { id } }", ({ leaves }) => leaves),
  below("leaf: evidence", "actor", "evidence { nodes { id } }", ({ leaves }) => leaves),
  below(
    "hub incident: statementsAbout",
    "incident",
    "statementsAbout { nodes { id } }",
    ({ hubIncidents }) => hubIncidents,
  ),
  below("article: entries", "article", "entries { nodes { id } }", ({ articles }) => articles),
  below("large story: entries", "story", "entries { nodes { id } }", ({ largestStories }) => largestStories),
  below("large story: timeline", "story", "timeline { nodes { id } }", ({ largestStories }) => largestStories),
  below("large story: actors", "story", "actors { nodes { id } }", ({ largestStories }) => largestStories),
  below("large story: articles", "story", "articles { nodes { id } }", ({ largestStories }) => largestStories),
  below("large story: reports", "story", "reports { facts }", ({ largestStories }) => largestStories),
];
