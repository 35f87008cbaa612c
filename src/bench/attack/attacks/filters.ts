import type { Knowledge } from "../knowledge.ts";
import { aliases, alike, type Attack, long, operation, operations, times } from "./attack.ts";

type Where = Record<string, unknown>;

/** Counts and lists by a filter, which is counted by its size alone. */
const filter = (name: string, where: (known: Knowledge) => Where, type = "Statement", field = "statements"): Attack =>
  operation(
    `filters: ${name}`,
    `query ($w: ${type}Where) { ${field}(where: $w, first: 100) { totalCount nodes { id } } }`,
    (known) => ({ w: where(known) }),
  );

/** Twelve fields, each with a filter of its own. */
const twelve = (name: string, where: (known: Knowledge, number: number) => Where): Attack =>
  operation(
    `filters: twelve of ${name}`,
    `query (${times(12, (n) => `$w${n}: StatementWhere`)}) ${aliases(12, (n) => `statements(where: $w${n}, first: 100) { totalCount nodes { id } }`)}`,
    (known) => Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`w${n}`, where(known, n)])),
  );

const within = (depth: number, inner: Where): Where => (depth === 0 ? inner : { not: within(depth - 1, inner) });
const sides = ({ hubs }: Knowledge, from: number, count: number) =>
  Array.from({ length: count }, (_, n) => hubs[(from + n) % hubs.length]);
const words = ({ words }: Knowledge, from: number, count: number) =>
  Array.from({ length: count }, (_, n) => words[(from + n) % words.length]!);

export const filters: Attack[] = [
  twelve("5 kB, sides of hubs", (known, n) => ({
    or: Array.from({ length: 14 }, (_, k) => ({
      speakers: sides(known, n + k, 10),
      not: { addressees: sides(known, k, 5) },
    })),
  })),
  twelve("5 kB, words", (known, n) => ({
    or: Array.from({ length: 14 }, (_, k) => ({ text: words(known, 14 * n + k, 20).join(" or ") })),
  })),
  twelve("5 kB, what is not", (known, n) => ({
    and: Array.from({ length: 14 }, (_, k) => ({
      not: { or: [{ text: words(known, n + k, 10).join(" or ") }, { speakers: sides(known, k, 6) }] },
    })),
  })),
  twelve("5 kB, slugs", ({ entries }, n) => ({ slugs: entries.slice(120 * n, 120 * n + 120) })),
  twelve("5 kB, stories", ({ stories }, n) => ({
    or: Array.from({ length: 15 }, (_, k) => ({ not: { story: stories[(n + k) % stories.length] } })),
  })),
  filter("not in not, 28 deep", (known) => within(28, { speakers: sides(known, 0, 20) })),
  filter("not in not, with sides on each level", (known) =>
    Array.from({ length: 28 }).reduce<Where>((inner, _, n) => ({ not: inner, speakers: sides(known, n, 5) }), {}),
  ),
  filter("or of 190 sides", (known) => ({
    or: Array.from({ length: 190 }, (_, n) => ({ speakers: sides(known, n, 1) })),
  })),
  filter("or of 190 words", (known) => ({ or: words(known, 0, 190).map((text) => ({ text })) })),
  filter("and of 190 words that are not there", (known) => ({
    and: words(known, 0, 190).map((text) => ({ not: { text } })),
  })),
  filter("and of 190 times the same", (known) => ({ and: alike(190, { addressees: sides(known, 0, 20) }) })),
  filter("or in and in or, 12 deep, two wide", (known) =>
    Array.from({ length: 7 }).reduce<Where>(
      (inner, _, n) => ({
        [n % 2 ? "or" : "and"]: [inner, inner, { speakers: sides(known, n, 2) }].slice(n > 5 ? 1 : 0),
      }),
      {},
    ),
  ),
  filter("1,000 slugs", ({ entries }) => ({
    slugs: Array.from({ length: 1_000 }, (_, n) => entries[n % entries.length]),
  })),
  filter("1,000 speakers", (known) => ({ speakers: sides(known, 0, 1_000) })),
  filter("1,000 speakers and 1,000 addressees who are not", (known) => ({
    not: { speakers: sides(known, 0, 1_000), addressees: sides(known, 0, 1_000) },
  })),
  filter("1,000 about", ({ entries }) => ({
    about: Array.from({ length: 1_000 }, (_, n) => entries[n % entries.length]),
  })),
  filter("a text of 100,000 words", (known) => ({ text: long(600_000, `${words(known, 0, 300).join(" or ")} or `) })),
  filter("a text of 900 kB, one word", () => ({ text: long(900_000) })),
  filter("a text of 100,000 minus signs", () => ({ text: long(200_000, "-a ") })),
  filter("a text of 200,000 quotation marks", () => ({ text: long(200_000, '"a" ') })),
  filter("a text of one phrase", (known) => ({ text: `"${words(known, 0, 300).join(" ")}"` })),
  filter("a text with a null character", () => ({ text: "a\u0000b" })),
  filter("a slug with a null character", () => ({ slugs: ["a\u0000b"] })),
  filter("a text of half a surrogate pair", () => ({ text: "\ud800" })),
  filter("names with a letter", () => ({ name: "a" }), "Actor", "actors"),
  filter("names with wildcards", () => ({ name: long(500, "%_") }), "Actor", "actors"),
  filter("a name of 900 kB", () => ({ name: long(900_000, "%a_") }), "Actor", "actors"),
  filter("names with backslashes", () => ({ name: long(10_001, "\\") }), "Actor", "actors"),
  filter("190 parts of names", (known) => ({ or: words(known, 0, 190).map((name) => ({ name })) }), "Actor", "actors"),
  filter(
    "1,000 bodies, not affiliated",
    (known) => ({ not: { affiliatedWith: sides(known, 0, 1_000) } }),
    "Actor",
    "actors",
  ),
  filter(
    "incidents of 1,000 participants",
    (known) => ({ participants: sides(known, 0, 1_000) }),
    "Incident",
    "incidents",
  ),
  filter(
    "meetings of 1,000 participants",
    (known) => ({ not: { participants: sides(known, 0, 1_000) } }),
    "Meeting",
    "meetings",
  ),
  operation(
    "filters: 100 actors by 1,000 slugs",
    `query ($w: StatementWhere) { actors(first: 100) { nodes { ${times(10, (n) => `a${n}: statements(where: $w) { totalCount }`)} } } }`,
    ({ entries }) => ({ w: { slugs: Array.from({ length: 1_000 }, (_, n) => entries[n % entries.length]) } }),
  ),
  operation(
    "filters: 100 timelines of 1,000 actors",
    `query ($a: [String!]) ${aliases(100, (n) => `timeline(actors: $a, first: ${1 + (n % 100)}) { totalCount nodes { id } }`)}`,
    (known) => ({ a: sides(known, 0, 1_000) }),
  ),
  operation(
    "filters: 100 developments of 1,000 actors",
    `query ($a: [String!]) ${aliases(100, (n) => `developments(since: "19${10 + (n % 80)}-01-01T00:00:00Z", actors: $a, first: 100) { totalCount nodes { label } }`)}`,
    (known) => ({ a: sides(known, 0, 1_000) }),
  ),
  operations("filters: 40 of 5 kB at once", (known) =>
    Array.from({ length: 40 }, (_, n) => ({
      query: "query ($w: StatementWhere) { statements(where: $w, first: 100) { totalCount nodes { id } } }",
      variables: { w: { or: Array.from({ length: 14 }, (_, k) => ({ not: { speakers: sides(known, n + k, 10) } })) } },
    })),
  ),
];
