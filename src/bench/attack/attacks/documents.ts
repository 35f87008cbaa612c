import { aliases, alike, type Attack, long, operation, operations, times } from "./attack.ts";

const document = (name: string, query: string): Attack => operation(`document: ${name}`, query);
const megabyte = long(900_000);
/** Two bytes each, in JSON. */
const lines = long(450_000, "\n");

const wrapped = (depth: number, open: string, inner: string) => `${open.repeat(depth)} ${inner} ${"}".repeat(depth)}`;
const fragments = (count: number, on: string, body: (number: number) => string) =>
  times(count, (n) => `fragment F${n} on ${on} { ${body(n)} }`);

/** Fragments each of which spreads the next twice. */
const doubling = `{ stories { nodes { ...F0 } } } ${fragments(60, "Story", (n) => `a: entries { nodes { stories { nodes { ...F${n + 1} } } } } ...F${n + 1}`)} fragment F60 on Story { id }`;

/** Documents that are dear to read or to check, though they ask for little. */
export const documents: Attack[] = [
  document("2,000 aliases of a field", aliases(2_000, "__typename")),
  document("660 aliases of a field", aliases(660, "__typename")),
  document("1,900 times the same field", `{ ${times(1_900, "__typename")} }`),
  document("480 times the same list", `{ ${times(480, "stories { totalCount }")} }`),
  document("480 times a list, arguments differ", `{ ${times(240, (n) => `a: stories(first: ${n}) { totalCount }`)} }`),
  document(
    "lists that differ deep within",
    `{ ${times(60, (n) => `stories { nodes { entries { nodes { links { nodes { x: ${n % 2 ? "id" : "note"} } } } } } }`)} }`,
  ),
  document(
    "two fragments that differ in 300 fields",
    `{ stories { nodes { ...A } } stories { nodes { ...B } } } ${["id", "slug"]
      .map((field, n) => `fragment ${n ? "B" : "A"} on Story { ${times(300, (k) => `a${k}: ${field}`)} }`)
      .join(" ")}`,
  ),
  document("600 spreads of a fragment", `{ ${times(600, "...F0")} } fragment F0 on Query { __typename }`),
  document(
    "240 fragments in a row",
    `{ ...F0 } ${fragments(240, "Query", (n) => (n < 239 ? `...F${n + 1}` : "__typename"))}`,
  ),
  document(
    "40 fragments that all spread one another",
    `{ ...F0 } ${fragments(40, "Query", (n) => times(40 - n, (k) => (k + n < 39 ? `...F${k + n + 1}` : "__typename")))}`,
  ),
  document("fragments in a circle", `{ ...F0 } ${fragments(200, "Query", (n) => `...F${(n + 1) % 200}`)}`),
  document("40 fragments, all in circles", `{ ...F0 } ${fragments(38, "Query", () => times(23, (k) => `...F${k}`))}`),
  document("fragments that double", doubling),
  document("280 fragments that nobody uses", `{ __typename } ${fragments(280, "Query", () => "__typename")}`),
  document("fields 660 deep", wrapped(660, "{ stories", "{ totalCount }")),
  document("inline fragments 660 deep", `{ ${wrapped(640, "... {", "__typename")} }`),
  document("lists 900 deep", `{ nodes(ids: ${"[".repeat(900)}${"]".repeat(900)}) { id } }`),
  document("objects 450 deep", `{ statements(where: ${wrapped(450, "{ not: ", "{}")}) { totalCount } }`),
  document("a type 900 lists deep", `query ($a: ${"[".repeat(900)}Int${"]".repeat(900)}) { __typename }`),
  document("600 variables without use", `query (${times(500, (n) => `$v${n}: Int`)}) { __typename }`),
  document("600 uses of an unknown variable", aliases(200, "stories(first: $a) { totalCount }")),
  document(
    "operations by the hundred",
    times(300, (n) => `query Q${n} { __typename }`),
  ),
  document("operations of one name", times(400, "query Q { __typename }")),
  document("a directive 400 times", `{ __typename ${times(390, "@include(if: true)")} }`),
  document("an unknown directive 600 times", `{ __typename ${times(900, "@no")} }`),
  document("@asOf 200 times", `query ${times(200, '@asOf(reported: "2024-10-08T00:00:00Z")')} { __typename }`),
  document("600 unknown fields", `{ ${times(900, (n) => `storeis${n}`)} }`),
  document("600 unknown arguments", `{ stories(${times(600, (n) => `firts${n}: 1`)}) { totalCount } }`),
  document("600 unknown keys", `{ statements(where: { ${times(600, (n) => `speaker${n}: 1`)} }) { totalCount } }`),
  document(
    "600 unknown enum values",
    `{ statements(where: { illocutions: [${times(900, (n) => `ASURANCE${n}`)}] }) { totalCount } }`,
  ),
  document("100 unknown fields of 9 kB each", `{ ${times(99, (n) => `f${n}${long(9_000)}`)} }`),
  document("an unknown field of 900 kB", `{ ${megabyte} }`),
  document("an unknown argument of 900 kB", `{ stories(${megabyte}: 1) { totalCount } }`),
  document("an unknown type of 900 kB", `query ($a: ${megabyte}) { __typename }`),
  document("an unknown directive of 900 kB", `{ __typename @${megabyte} }`),
  document("an unknown enum value of 900 kB", `{ timeline(order: ${megabyte}) { totalCount } }`),
  document("an unknown variable of 900 kB", `{ stories(first: $${megabyte}) { totalCount } }`),
  document("a variable of 900 kB without its value", `query ($${megabyte}: Int!) { __typename }`),
  document("an operation's name of 900 kB", `query ${megabyte} { __typename }`),
  document("an unknown fragment of 900 kB", `{ ...${megabyte} }`),
  operations("document: operationName of 900 kB", () => ({ query: "{ __typename }", operationName: megabyte })),
  document("an instant of 900 kB", `{ developments(since: "${megabyte}") { totalCount } }`),
  document("a URL of 900 kB", `{ article(url: "${megabyte}") { id } }`),
  document("a text of 900 kB for a number", `{ stories(first: "${megabyte}") { totalCount } }`),
  document("a number of 900,000 digits", `{ stories(first: ${long(900_000, "9")}) { totalCount } }`),
  document("a fraction of 900,000 digits", `{ stories(first: 1.${long(900_000, "9")}e9) { totalCount } }`),
  document("a syntax error of 900 kB", `{ a(${megabyte}) }`),
  document("a text of 900 kB that does not end", `{ a(b: "${megabyte}`),
  document("a block text of 450,000 lines", `{ actor(slug: """${lines}""") { id } }`),
  document("a block text of 300,000 indented lines", `{ actor(slug: """${long(600_000, "\n ")}""") { id } }`),
  document("700 kB of escapes", `{ actor(slug: "${long(700_000, "\\u0041")}") { id } }`),
  document("900 kB of white space", `{ ${long(900_000, " ")} __typename }`),
  document("900,000 commas", `{ ${long(900_000, ",")} __typename }`),
  document("450,000 lines", `${lines}{ __typename }`),
  document("450,000 lines, then a syntax error", `${lines}{ __typename `),
  document("450,000 lines, then 600 unknown fields", `${lines}{ ${times(600, (n) => `no${n}`)} }`),
  document("450,000 lines, then 200 fields that fail", `${lines}${aliases(200, "article { id }")}`),
  document(
    "450,000 lines, then 200 lists that conflict",
    `${lines}{ ${times(200, (n) => `a: stories(first: ${n}) { totalCount }`)} }`,
  ),
  document("a comment of 900 kB", `# ${megabyte}\n{ __typename }`),
  document("300,000 comments", `${long(600_000, "#\n")}{ __typename }`),
  document("900 kB of closing braces", long(900_000, "}")),
  document("900 kB of opening braces", long(900_000, "{")),
  document("150,000 control characters", long(150_000, "\u0001")),
  operations("document: huge extensions", () => ({
    query: "{ __typename }",
    extensions: { a: alike(9_000, { b: long(80) }) },
  })),
  operations("document: a persisted query", () => ({
    extensions: { persistedQuery: { version: 1, sha256Hash: megabyte } },
  })),
  operations("document: a list of 10,000 operations", () => [alike(10_000, { query: "{ __typename }" })]),
  operations("document: none, in 60,000 keys", () =>
    Object.fromEntries(Array.from({ length: 60_000 }, (_, n) => [`query${n}`, 1])),
  ),
  operations("document: JSON lists 450,000 deep", () => `${"[".repeat(450_000)}${"]".repeat(450_000)}`),
  operations("document: JSON objects 150,000 deep", () => `${'{"a":'.repeat(150_000)}1${"}".repeat(150_000)}`),
  operations("document: JSON that breaks off", () => `{"query":"${megabyte}`),
  operations("document: a megabyte that is no JSON", () => long(990_000, "no ")),
];
