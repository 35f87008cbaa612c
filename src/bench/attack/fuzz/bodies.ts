import fc from "fast-check";
import { hostileTexts } from "./texts.ts";

/** Operations that take a variable of each type of input. */
const operations = [
  "{ __typename }",
  "query ($a: StatementWhere) { statements(where: $a) { totalCount nodes { id } } }",
  "query ($a: ActorWhere) { actors(where: $a) { totalCount nodes { id } } }",
  "query ($a: [ActorWhere!], $b: Boolean = true) { actors(where: { or: $a }) @include(if: $b) { totalCount } }",
  "query ($a: NoticeWhere) { notices(where: $a) { totalCount nodes { id } } }",
  "query ($a: TimeRange, $b: Int) { timeline(time: $a, first: $b) { nodes { id } } }",
  "query ($a: StatementOrder, $b: String) { statements(orderBy: $a, after: $b, first: 2) { nodes { id } } }",
  "query ($a: String!, $b: DateTime) { context(text: $a, publishedAt: $b) { mentions { text } entries { score } } }",
  "query ($a: String!, $b: [EntryType!]) { search(text: $a, types: $b) { totalCount nodes { score } } }",
  "query ($a: [ID!]!) { nodes(ids: $a) { id } }",
  "query ($a: ID!, $b: URL) { node(id: $a) { id } article(url: $b) { id } }",
  "query ($a: DateTime) @asOf(reported: $a) { stories { totalCount } }",
  "query ($a: DateTime!, $b: [String!]) { developments(since: $a, actors: $b) { totalCount nodes { label } } }",
  "query ($a: String!, $b: Int!) { paths(from: $a, to: $a, first: $b) { length } }",
];

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...hostileTexts) },
  fc.string({ unit: "binary", maxLength: 50 }),
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom("a", "é", "{", '"', "\n"), fc.nat(30_000))
      .map(([sign, count]) => sign.repeat(count)),
  },
);
const scalar = fc.oneof(
  text,
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom("DESC", "NAME", "PERSON"),
);
const key = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      "a",
      "b",
      "and",
      "or",
      "not",
      "slugs",
      "text",
      "name",
      "since",
      "until",
      "field",
      "direction",
      "time",
      "speakers",
      "story",
      "max",
    ),
  },
  text,
);

/** Values in the shape of filters, and others; a level deeper each is less likely. */
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, depthSize: "small", withCrossShrink: true },
    scalar,
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(key, tie("value"), { maxKeys: 4 }),
  ),
}));

const wide = fc.nat(20_000).map((count) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`k${n}`, n])));
const deep = fc
  .tuple(fc.constantFrom("not", "or", "a"), fc.nat(2_000))
  .map(([key, depth]) => Array.from({ length: depth }).reduce<unknown>((inner) => ({ [key]: inner }), {}));
const variables = fc.oneof(
  { weight: 12, arbitrary: fc.record({ a: value, b: value }, { requiredKeys: [] }) },
  { weight: 3, arbitrary: value },
  { weight: 1, arbitrary: fc.record({ a: fc.oneof(wide, deep) }) },
);
const query = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...operations) }, text, value);

const operation = fc.record(
  { query, variables, operationName: fc.oneof({ weight: 1, arbitrary: value }), extensions: value },
  { requiredKeys: [] },
);
const complete = fc.record({ query: fc.constantFrom(...operations), variables });

const json = (from: fc.Arbitrary<unknown>) => from.map((value) => JSON.stringify(value));

/** Bodies as they are posted: JSON that is nearly an operation, any other JSON, and text that breaks off. */
export const bodies: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: json(complete) },
  { weight: 4, arbitrary: json(operation) },
  { weight: 1, arbitrary: json(fc.array(operation, { maxLength: 3 })) },
  { weight: 2, arbitrary: json(value) },
  { weight: 1, arbitrary: fc.json() },
  { weight: 1, arbitrary: text },
  { weight: 1, arbitrary: fc.tuple(json(operation), fc.nat(300)).map(([body, end]) => body.slice(0, end)) },
);
