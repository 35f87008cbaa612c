import type { Knowledge } from "../knowledge.ts";
import { aliases, type Attack, long, operation, operations, times } from "./attack.ts";

const list = (
  name: string,
  query: string | ((known: Knowledge) => string),
  variables?: (known: Knowledge) => object,
): Attack => operation(`lists: ${name}`, query, variables);
const text = JSON.stringify;

/** One of the hubs, another for the next number. */
const hub = ({ hubs }: Knowledge, number: number) => text(hubs[number % hubs.length]);
const word = ({ words }: Knowledge, number: number) => words[number % words.length]!;

const counts =
  "statements { totalCount } statementsAbout { totalCount } statementsReceived { totalCount } incidents { totalCount } meetings { totalCount } notices { totalCount } links { totalCount } evidence { totalCount } stories { totalCount } affiliates { totalCount }";

/** What asks the database for much by few words. */
export const lists: Attack[] = [
  list("130 searches for common words", (known) =>
    aliases(
      130,
      (n) => `search(text: ${text(word(known, n))}, first: 100) { totalCount nodes { score snippet { text } } }`,
    ),
  ),
  list("130 searches for letters", () =>
    aliases(
      130,
      (n) =>
        `search(text: "${String.fromCharCode(97 + (n % 26))}", first: 100) { totalCount nodes { snippet { text } } }`,
    ),
  ),
  list("60 searches for misspelled names", ({ names }) =>
    aliases(
      60,
      (n) =>
        `search(text: ${text(names[n % names.length]!.slice(0, 2) + names[n % names.length]!.slice(3))}) { totalCount }`,
    ),
  ),
  list("100 searches for 500 characters", ({ words }) =>
    aliases(100, (n) => `search(text: ${text(long(500, `${words.slice(n, n + 60).join(" ")} `))}) { totalCount }`),
  ),
  list("100 searches for 250 letters", () =>
    aliases(100, (n) => `search(text: "${long(499, `${String.fromCharCode(97 + (n % 26))} b `)}") { totalCount }`),
  ),
  list("one search, 100 times", (known) =>
    aliases(100, `search(text: ${text(word(known, 0))}, first: 100) { totalCount nodes { score } }`),
  ),
  list("100 paths between hubs", (known) =>
    aliases(
      100,
      (n) => `paths(from: ${hub(known, n)}, to: ${hub(known, n * 7 + 1)}, maxLength: 6, first: 20) { length }`,
    ),
  ),
  list("100 paths between leaves", ({ entries }) =>
    aliases(
      100,
      (n) =>
        `paths(from: ${text(entries[(n * 13) % entries.length])}, to: ${text(entries[(n * 29 + 1) % entries.length])}, maxLength: 6, first: 20) { length steps { entry { id } } }`,
    ),
  ),
  list("100 developments of hubs", (known) =>
    aliases(
      100,
      (n) =>
        `developments(since: "19${10 + (n % 80)}-01-01T00:00:00Z", actors: [${hub(known, n)}], first: 100) { totalCount nodes { label evidence { totalCount } } }`,
    ),
  ),
  list("100 developments of all", () =>
    aliases(
      100,
      (n) =>
        `developments(since: "19${10 + (n % 80)}-01-01T00:00:00Z", first: 100) { totalCount nodes { label subject { id } } }`,
    ),
  ),
  list("100 communications of hubs", (known) =>
    aliases(
      100,
      (n) =>
        `communications(between: ${hub(known, n)}, and: ${hub(known, n * 3 + 1)}, first: 100) { totalCount edges { time { edtf } } }`,
    ),
  ),
  list("100 timelines of hubs", (known) =>
    aliases(100, (n) => `timeline(actors: [${hub(known, n)}], first: 100) { totalCount nodes { label } }`),
  ),
  list("100 timelines, backwards", () =>
    aliases(100, (n) => `timeline(last: ${100 - (n % 50)}) { totalCount nodes { label } }`),
  ),
  list("600 counts of all lists", () =>
    aliases(
      600,
      (n) =>
        `${["actors", "statements", "incidents", "meetings", "notices", "timeline", "articles", "stories"][n % 8]} { totalCount }`,
    ),
  ),
  list("counts of all lists of 100 actors", `{ actors(first: 100) { nodes { ${counts} } } }`),
  list("counts of all lists of hubs, 40 aliases", (known) =>
    aliases(40, (n) => `actor(slug: ${hub(known, n)}) { ${counts} }`),
  ),
  list(
    "counts of filtered lists of 100 actors",
    (known) =>
      `{ actors(first: 100) { nodes { ${times(20, (n) => `a${n}: statements(where: { addressees: [${hub(known, n)}] }) { totalCount }`)} } } }`,
  ),
  list(
    "independentOutlets of 100 entries and what is about them",
    "{ statements(first: 100) { nodes { independentOutlets about(first: 20) { nodes { independentOutlets } } links(first: 20) { nodes { from { independentOutlets } to { independentOutlets } } } } } }",
  ),
  list(
    "independentOutlets of hubs, 600 aliases",
    (known) => `{ actor(slug: ${hub(known, 0)}) ${aliases(600, "independentOutlets")} }`,
  ),
  list(
    "independentOutlets of 10,000 statements",
    "{ statements(first: 100) { nodes { speakers { ... on Actor { statements(first: 20) { nodes { independentOutlets } } } } } } }",
  ),
  list(
    "evidence of 10,000 statements",
    "{ statements(first: 100) { nodes { speakers { ... on Actor { statements(first: 20) { nodes { evidence(first: 5) { nodes { exact article { outlet { name } } } } } } } } } } }",
  ),
  list(
    "pages of 100 in pages of 100",
    "{ actors(first: 100) { nodes { statements(first: 100) { nodes { about(first: 9) { nodes { id label evidence(first: 1) { nodes { id } } } } } } } } }",
  ),
  list(
    "stories, their entries, their stories",
    "{ stories(first: 100) { nodes { entries(first: 30) { nodes { label stories(first: 10) { nodes { title } } } } } } }",
  ),
  list(
    "nodes, 100 ids, 60 aliases",
    `query ($ids: [ID!]!) ${aliases(60, "nodes(ids: $ids) { id ... on Entry { label independentOutlets } }")}`,
    ({ ids }) => ({ ids: ids.slice(0, 100) }),
  ),
  list("an id 1,000 times", `query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`, ({ ids }) => ({
    ids: Array.from({ length: 1_000 }, () => ids[0]),
  })),
  list(
    "600 slugs that nobody has",
    aliases(330, (n) => `entry(slug: "no-${n}") { id }`),
  ),
  list(
    "chains of attribution of all articles",
    "{ articles(first: 100) { nodes { evidence(first: 40) { nodes { exact attribution { voice { __typename } } } } } } }",
  ),
  operations("lists: 100 pages in a row, at once", () =>
    Array.from({ length: 100 }, (_, n) => ({
      query: `{ timeline(${n % 2 ? "first" : "last"}: 100) { totalCount nodes { id label independentOutlets } } }`,
    })),
  ),
  operations("lists: 100 searches at once", (known) =>
    Array.from({ length: 100 }, (_, n) => ({
      query: `{ search(text: ${text(word(known, n))}, first: 100) { totalCount nodes { snippet { text } } } }`,
    })),
  ),
  operations("lists: 50 paths at once", (known) =>
    Array.from({ length: 50 }, (_, n) => ({
      query: `{ paths(from: ${hub(known, n)}, to: ${hub(known, n * 7 + 3)}, maxLength: 6, first: 20) { length } }`,
    })),
  ),
  ...[
    "0001-01-01T00:00:00Z",
    "2015-06-01T12:00:00Z",
    "9999-12-31T23:59:59Z",
    "2024-10-08T00:00:00.000000000001Z",
    "2024-10-08T24:00:00+99:99",
    "-271821-04-20T00:00:00Z",
    "",
  ].map((at) =>
    list(
      `as of ${at || "nothing"}`,
      `query ($at: DateTime) @asOf(reported: $at) { actors(first: 100) { nodes { ${counts} } } }`,
      () => ({ at }),
    ),
  ),
];
