import { getIntrospectionQuery } from "graphql";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { post, serveSmall, smallSchema } from "../../testkit/server/small-server.ts";

const limits = { tokens: 60, depth: 5, cost: 1_000 };
const resolved = vi.fn(() => ({ name: "a thing", nodes: [] }));
let server: Awaited<ReturnType<typeof serveSmall>>;
beforeAll(async () => {
  server = await serveSmall({ schema: smallSchema({ thing: resolved, things: resolved }) }, { limits });
});
afterAll(() => server.close());
beforeEach(() => void resolved.mockClear());

const ask = (query: string, rest: object = {}, accept = "application/graphql-response+json") =>
  post(server.url, { query, ...rest }, { accept });

const nested = (depth: number) => `${"{ thing ".repeat(depth - 1)}{ name ${"}".repeat(depth)}`;

test("refuses too many tokens, and reads no further", async () => {
  const { status, body } = await ask(`{ ${"a: hello ".repeat(200_000 / 9)} and here is what is no GraphQL: "`);
  expect(status).toBe(400);
  expect(body).toEqual({
    errors: [
      {
        message: "This document has more than 60 tokens, and at most 60 are allowed. Split it into several.",
        extensions: { code: "LIMIT_EXCEEDED", limit: "tokens", allowed: 60 },
      },
    ],
  });
});

test.each([
  ["lines", `{ hello${"\n".repeat(5_000)} }`, "more than 5000 lines, and at most 5000"],
  ["a word", `{ ${"x".repeat(1_001)} }`, "a word of more than 1000 characters, and at most 1000"],
])("refuses a document whose errors would take long, for %s", async (_, document, has) => {
  expect((await ask("{ hello\n }")).status).toBe(200);
  const { status, body } = await ask(document);
  expect(status).toBe(413);
  expect(body).toEqual({
    errors: [
      {
        message: `The document has ${has} are allowed. Send texts and cursors as variables.`,
        extensions: { code: "LIMIT_EXCEEDED" },
      },
    ],
  });
});

test("refuses an operation that nests too deep, before it runs", async () => {
  expect((await ask(nested(5))).body).toHaveProperty("data");
  expect(resolved).toHaveBeenCalledOnce();
  const { status, body } = await ask(nested(6));
  expect(status).toBe(400);
  expect(body).toEqual({
    errors: [
      {
        message:
          "This operation nests fields 6 deep, and at most 5 are allowed. Ask for less at once, or go on from an id with node.",
        extensions: { code: "LIMIT_EXCEEDED", limit: "depth", asked: 6, allowed: 5 },
      },
    ],
  });
  expect(resolved).toHaveBeenCalledOnce();
});

test("refuses an operation that costs too much, before it runs, and tells what it costs when asked", async () => {
  const query = "{ a: things(first: 1) { totalCount } }";
  const asking = "{ a: things(first: 1) { __typename } b: things(first: 2) { __typename } c: thing { name } }";
  const { body: answer } = await post(server.url, { query: asking }, { "x-graphql-cost": "1" });
  expect(answer).toMatchObject({ extensions: { cost: { asked: 650, spent: 650, allowed: 1_000 } } });
  expect((await ask(asking)).body).not.toHaveProperty("extensions");
  resolved.mockClear();
  const { status, body } = await ask(query);
  expect(status).toBe(400);
  expect(body).toEqual({
    errors: [
      {
        message:
          "This operation costs up to 3350, and at most 1000 is allowed. Take smaller pages with first or last, nest fewer lists, or ask in several operations.",
        extensions: { code: "LIMIT_EXCEEDED", limit: "cost", asked: 3_350, allowed: 1_000 },
      },
    ],
  });
  expect(resolved).not.toHaveBeenCalled();
});

test("tells a client of plain JSON with status 200", async () => {
  const { status, body } = await ask(nested(6), {}, "application/json");
  expect(status).toBe(200);
  expect(body).toMatchObject({ errors: [{ extensions: { code: "LIMIT_EXCEEDED" } }] });
});

test("measures only the operation that is named", async () => {
  const query = `query Small { thing { name } } query Deep ${nested(6)}`;
  expect((await ask(query, { operationName: "Small" })).body).toEqual({ data: { thing: { name: "a thing" } } });
  expect((await ask(query, { operationName: "Deep" })).status).toBe(400);
});

test("leaves to GraphQL what it refuses itself", async () => {
  const wrong = async (query: string, rest: object = {}) => {
    const { status, body } = await ask(query, rest);
    const { errors } = body as { errors: { message: string; extensions: { code: string } }[] };
    return [status, errors[0]!.extensions.code, errors[0]!.message];
  };
  expect(await wrong("{ thing { name } }", { operationName: "No" })).toEqual([
    400,
    "OPERATION_RESOLUTION_FAILURE",
    'Unknown operation named "No".',
  ]);
  expect(
    await wrong("query ($size: Int) { things(first: $size) { totalCount } }", { variables: { size: "x" } }),
  ).toEqual([
    400,
    "BAD_USER_INPUT",
    'Variable "$size" got invalid value "x"; Int cannot represent non-integer value: "x"',
  ]);
  expect(await wrong("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }")).toEqual([
    400,
    "GRAPHQL_VALIDATION_FAILED",
    'Cannot spread fragment "A" within itself via "B".',
  ]);
  expect(
    await wrong(
      "{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }",
    ),
  ).toEqual([400, "GRAPHQL_VALIDATION_FAILED", "Maximum introspection depth exceeded"]);
});

test("takes introspection for no depth, yet for cost", async () => {
  const type = '__type(name: "Thing") { fields { type { ofType { ofType { name } } } } }';
  expect((await ask(`{ ${type} }`)).status).toBe(200);
  const usual = await serveSmall({});
  expect((await post(usual.url, { query: getIntrospectionQuery() })).body).toHaveProperty("data.__schema");
  const again = Array.from({ length: 100 }, (_, at) => `s${at}: __schema { queryType { name } }`);
  expect((await post(usual.url, { query: `{ ${again.join(" ")} }` })).body).toMatchObject({
    errors: [{ extensions: { code: "LIMIT_EXCEEDED", limit: "cost" } }],
  });
  await usual.close();
});

test("answers the largest documents in time, by the default limits", async () => {
  const usual = await serveSmall({});
  const doubling = Array.from(
    { length: 90 },
    (_, i) => `fragment F${i} on Thing { a: thing { ...F${i + 1} } b: thing { ...F${i + 1} } }`,
  );
  const refused = (code: string, message: RegExp) => ({
    errors: [
      { message: expect.stringMatching(message) as string, extensions: expect.objectContaining({ code }) as object },
    ],
  });
  const hostile: [string, object][] = [
    [
      `{ thing { ...F0 } } ${doubling.join(" ")} fragment F90 on Thing { name }`,
      refused("LIMIT_EXCEEDED", /^This operation nests fields 92 deep/),
    ],
    [
      `${"{ thing ".repeat(660)}{ name ${"}".repeat(661)}`,
      refused("LIMIT_EXCEEDED", /^This operation nests fields 661 deep/),
    ],
    [`{ thing ${"{ ... ".repeat(660)}{ name ${"}".repeat(662)}`, { data: { thing: { name: "a thing" } } }],
    [`{ ${"thing { name } ".repeat(480)} }`, refused("GRAPHQL_VALIDATION_FAILED", /^Validation aborted\.$/)],
  ];
  for (const [query, body] of hostile) {
    expect((await post(usual.url, { query })).body).toMatchObject(body);
  }
  await usual.close();
});

const within = (depth: number, inner: unknown): unknown => (depth === 0 ? inner : { not: within(depth - 1, inner) });
const alike = (count: number, item: unknown) => Array.from({ length: count }, () => item);

test.each([
  [
    "filters 50 deep",
    { where: within(50, {}) },
    "variables.where.not.not nests more than 30 deep, and no more is allowed. Use fewer levels of and, or and not.",
  ],
  [
    "a list of 10,000",
    { where: { slugs: alike(10_000, "a") } },
    "variables.where.slugs has 10000 items, and at most 1000 are allowed. Ask in several operations.",
  ],
  [
    "500 filters side by side",
    { where: { or: alike(500, { slugs: ["a"] }) } },
    "The variables hold more than 200 filters and other objects, and no more are allowed. Ask in several operations.",
  ],
])("refuses %s in variables, before it runs", async (_, variables, message) => {
  const { status, body } = await ask("{ thing { name } }", { variables });
  expect(status).toBe(400);
  expect(body).toMatchObject({ errors: [{ message, extensions: { code: "LIMIT_EXCEEDED" } }] });
  expect(resolved).not.toHaveBeenCalled();
  const enough = { where: { ...(within(20, {}) as object), slugs: alike(1_000, "a"), or: alike(150, {}) } };
  expect((await ask("{ thing { name } }", { variables: enough })).body).toHaveProperty("data");
});

test("refuses variables that nest without end", async () => {
  const deep = `${'{"not":'.repeat(100_000)}{}${"}".repeat(100_000)}`;
  const { status, body } = await post(server.url, `{"query":"{ thing { name } }","variables":{"where":${deep}}}`);
  expect(status).toBe(200);
  expect(body).toMatchObject({ errors: [{ extensions: { code: "LIMIT_EXCEEDED", limit: "nesting", allowed: 30 } }] });
});

test.each([
  ["an object of 8,000 unknown fields", { a: Object.fromEntries(alike(8_000, 1).map((one, at) => [`k${at}`, one])) }],
  ["80,000 unknown variables", Object.fromEntries(alike(80_000, 1).map((one, at) => [`k${at}`, one]))],
])("refuses %s in a short answer", async (_, variables) => {
  const { body } = await ask("query ($a: Boolean!) { thing { name @skip(if: $a) } }", { variables });
  expect(body).toMatchObject({ errors: [{ extensions: { code: "LIMIT_EXCEEDED", limit: "fields", allowed: 100 } }] });
  expect(JSON.stringify(body).length).toBeLessThan(400);
});

const long = "x".repeat(400_000);
const manyWrong = Array.from({ length: 90 }, (_, at) => `${"n".repeat(2_000)}${at}`).join(" ");
test.each<[string, object]>([
  ["a value", { query: "query ($n: Int) { things(first: $n) { totalCount } }", variables: { n: long } }],
  [
    "a field of variables",
    { query: "query ($n: Int) { things(first: $n) { totalCount } }", variables: { n: { [long]: 1 } } },
  ],
  ["an operation's name", { query: "query A { hello } query B { hello }", operationName: long }],
  ["a field", { query: `{ ${long} }` }],
  ["a string out of place", { query: `{ hello(times: "${long}") }` }],
  ["what is no GraphQL", { query: `{ hello } "${long}` }],
  ["90 fields", { query: `{ ${manyWrong} }` }],
  ["an alias of what fails", { query: `{ ${long}: refused }` }],
])("answers %s that is long and wrong in less than 16 kB", async (_, body) => {
  const usual = await serveSmall({});
  const answer = await post(usual.url, body);
  expect(answer.body).toHaveProperty("errors");
  if (!("data" in (answer.body as object))) expect(JSON.stringify(answer.body).length).toBeLessThan(16_000);
  expect(JSON.stringify((answer.body as { errors: object }).errors).length).toBeLessThan(16_000);
  await usual.close();
});
