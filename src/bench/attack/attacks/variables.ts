import { alike, type Attack, keyed, long, operation, operations, times } from "./attack.ts";

const query = "query ($a: StatementWhere) { statements(where: $a) { totalCount } }";
const ofFilter = (name: string, a: unknown): Attack => operation(`variables: ${name}`, query, () => ({ a }));

/** JSON text, of values that `JSON.stringify` cannot make. */
const written = (name: string, variables: string): Attack =>
  operations(`variables: ${name}`, () => `{"query":${JSON.stringify(query)},"variables":${variables}}`);

/** A variable of a scalar type, used as an argument. */
const ofType = (name: string, type: string, field: string, a: unknown): Attack =>
  operation(`variables: ${name}`, `query ($a: ${type}) { ${field} }`, () => ({ a }));

const nested = (depth: number, open: string, close: string) => `${open.repeat(depth)}1${close.repeat(depth)}`;
const digits = long(990_000, "9");
const megabyte = long(900_000);

/** A hundred variables of a type, each with the same value. */
const hundred = (name: string, type: string, value: unknown): Attack =>
  operation(
    `variables: 100 ${name}`,
    `query (${times(100, (n) => `$v${n}: ${type}`)}) { ${times(100, (n) => `a${n}: statements(where: $v${n}) { totalCount }`)} }`,
    () => Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`v${n}`, value])),
  );

/** JSON that is wide, deep or long, where a small object or scalar is expected. */
export const variables: Attack[] = [
  ofFilter("8,000 unknown keys", keyed(8_000)),
  ofFilter("60,000 unknown keys", keyed(60_000)),
  ofFilter("300 unknown keys in each of 199 objects", { or: alike(199, keyed(300)) }),
  ofFilter(
    "keys that are nearly right",
    Object.fromEntries(Array.from({ length: 8_000 }, (_, n) => [`speaker${n}`, 1])),
  ),
  ofFilter("one key of 900 kB", { [megabyte]: 1 }),
  ofFilter("1,000 unknown enum values of 900 characters", { illocutions: alike(1_000, long(900, "ASSURANCE")) }),
  ofFilter("an enum value of 900 kB", { illocutions: [long(900_000, "ASSURANCE")] }),
  ofFilter("lists in a list", { slugs: alike(1_000, alike(100, "a")) }),
  ofFilter("objects for texts", { slugs: alike(199, { a: 1 }) }),
  ofFilter("numbers for texts", { slugs: alike(1_000, 1) }),
  ofFilter("nulls for texts", { slugs: alike(1_000, null) }),
  ofFilter("numbers for filters", { or: alike(1_000, 1) }),
  ofFilter("a text of 900 kB for a filter", megabyte),
  ofFilter("a text of 900 kB in a filter", { text: megabyte }),
  ofFilter("a slug of 900 kB", { slugs: [megabyte] }),
  ofFilter("1,000 slugs of 900 characters", { slugs: alike(1_000, long(900)) }),
  ofFilter("an instant of 900 kB", { reported: { since: long(900_000, "2024-01-01T00:00:00Z") } }),
  written("a list of 300,000 objects", `{"a":[${times(300_000, "{}", ",")}]}`),
  written("a list of 450,000 numbers", `{"a":[${times(450_000, "1", ",")}]}`),
  written("450,000 numbers for illocutions", `{"a":{"illocutions":[${times(450_000, "1", ",")}]}}`),
  written("lists 29 deep, ten wide", `{"a":${nested(29, '{"or":[{},{},{},{},{},{},{},{},', "]}")}}`),
  written("450,000 lists deep", `{"a":${nested(450_000, "[", "]")}}`),
  written("100,000 objects deep", `{"a":${nested(100_000, '{"not":', "}")}}`),
  written("keys given 100,000 times", `{${times(100_000, '"a":{}', ",")}}`),
  written("filters whose keys are given 60,000 times", `{"a":{${times(60_000, '"text":"a"', ",")}}}`),
  written("a number of a million digits", `{"a":{"text":${digits}}}`),
  written("a fraction of a million digits", `{"a":{"slugs":[0.${digits}]}}`),
  written("60,000 numbers of an exponent each", `{"a":{"slugs":[${times(60_000, "-1e308", ",")}]}}`),
  written("60,000 keys __proto__", `{"a":{${times(60_000, '"__proto__":{}', ",")}}}`),
  written("900 kB of escapes", `{"a":{"text":"${times(150_000, "\\u0000", "")}"}}`),
  written("half pairs of surrogates", `{"a":{"text":"${times(150_000, "\\ud800", "")}"}}`),
  ofType("a text of 900 kB for a number", "Int", "statements(first: $a) { totalCount }", megabyte),
  ofType("60,000 keys for a number", "Int", "statements(first: $a) { totalCount }", keyed(60_000)),
  ofType("60,000 keys for a text", "String!", "actor(slug: $a) { id }", keyed(60_000)),
  ofType("60,000 keys for a URL", "URL", "article(url: $a) { id }", keyed(60_000)),
  ofType("60,000 keys for an instant", "DateTime!", "developments(since: $a) { totalCount }", keyed(60_000)),
  ofType("60,000 keys for ids", "[ID!]!", "nodes(ids: $a) { id }", keyed(60_000)),
  ofType("a URL of 900 kB", "URL", "article(url: $a) { id }", `https://example.org/${megabyte}`),
  ofType("a URL of 900 kB that is none", "URL", "article(url: $a) { id }", megabyte),
  ofType("a slug of 900 kB", "String!", "actor(slug: $a) { id }", megabyte),
  ofType("an id of 900 kB", "ID!", "node(id: $a) { id }", megabyte),
  ofType("1,000 ids", "[ID!]!", "nodes(ids: $a) { id }", alike(1_000, "a")),
  ofType("a cursor of 900 kB", "String", "statements(after: $a) { totalCount nodes { id } }", megabyte),
  ofType(
    "a cursor that holds 900 kB",
    "String",
    "statements(after: $a) { nodes { id } }",
    Buffer.from(JSON.stringify([long(600_000), "", "0"])).toString("base64url"),
  ),
  ofType("words of 900 kB to search for", "String!", "search(text: $a) { totalCount }", long(900_000, "peace ")),
  ofType("a text of 900 kB for context", "String!", "context(text: $a) { mentions { text } }", megabyte),
  operation("variables: 60,000 that no operation declares", "{ __typename }", () => keyed(60_000)),
  operation("variables: one undeclared of 900 kB", "{ __typename }", () => ({ [megabyte]: 1 })),
  operation(
    "variables: lists of lists, 300 types deep",
    `query ($a: ${nested(300, "[", "]").replace("1", "Int")}) { __typename }`,
    () => ({ a: alike(1_000, "x") }),
  ),
  hundred("with 80 unknown keys each", "StatementWhere", keyed(80)),
  hundred("texts of 9 kB for filters", "StatementWhere", long(9_000)),
  hundred("numbers for filters", "StatementWhere", 1),
  hundred("missing", "StatementWhere!", null),
  ...[
    ["a list", []],
    ["a text", megabyte],
    ["a number", 1],
    ["true", true],
  ].map(([name, given]) => operations(`variables: all of them ${String(name)}`, () => ({ query, variables: given }))),
];
