import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { post, serveSmall, smallSchema } from "../testkit/small-server.ts";

const limits = { tokens: 60, depth: 5, rows: 1_000 };
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

test("refuses an operation that asks for too many rows, variables included, before it runs", async () => {
  const query = "query ($size: Int) { things(first: 50) { nodes { things(last: $size) { nodes { name } } } } }";
  expect((await ask(query, { variables: { size: 19 } })).body).toHaveProperty("data");
  expect(resolved).toHaveBeenCalledOnce();
  const { status, body } = await ask(query, { variables: { size: 20 } });
  expect(status).toBe(400);
  expect(body).toEqual({
    errors: [
      {
        message:
          "This operation asks for up to 1050 rows, and at most 1000 are allowed. Take smaller pages with first or last, or nest fewer of them.",
        extensions: { code: "LIMIT_EXCEEDED", limit: "rows", asked: 1050, allowed: 1000 },
      },
    ],
  });
  expect(resolved).toHaveBeenCalledOnce();
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

test("does not count introspection", async () => {
  const { status } = await ask(
    '{ __type(name: "Thing") { fields { type { ofType { ofType { ofType { name } } } } } } }',
  );
  expect(status).toBe(200);
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
    const start = performance.now();
    expect((await post(usual.url, { query })).body).toMatchObject(body);
    expect(performance.now() - start).toBeLessThan(2_000);
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
