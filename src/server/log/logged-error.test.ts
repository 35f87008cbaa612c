import { GraphQLError } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../database/open.ts";
import { databases } from "../../testkit/database/database.ts";
import { describeError } from "./logged-error.ts";

const draft = 'He said "never"\n    at the (harbor:1:1)\nand left';

describe.each(databases)("of a query on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => void (database = await open()));
  afterAll(() => database.close());

  test.each<[string, (client: Database["client"]) => Promise<unknown>]>([
    ["22P02", (client) => client.$queryRaw`SELECT ${draft}::text::int`],
    ["22P02", (client) => client.$queryRaw`SELECT ${draft}::text::uuid`],
    ["22007", (client) => client.$queryRaw`SELECT ${draft}::text::timestamptz`],
    ["42601", (client) => client.$queryRaw`SELECT to_tsquery('simple', ${`${draft} & & x`})`],
    ["2201B", (client) => client.$queryRaw`SELECT 'x' ~ ${`${draft} (`}`],
  ])("the log has the code %s, and no value", async (sqlState, ask) => {
    const error = await ask(database.client).catch((error: unknown) => error);
    const logged = describeError(error);
    expect(logged).toMatchObject({
      code: "P2010",
      sqlState,
      message: expect.stringMatching(/^Raw query failed\./) as unknown,
    });
    expect(logged.stack).toMatch(/^ {4}at .*\n/);
    expect(JSON.stringify(logged)).not.toMatch(/never|harbor|left/);
  });

  test("the log has no arguments of a query that Prisma refuses", async () => {
    const error = await database.client.story
      .findMany({ where: { slug: { nope: draft } } } as object)
      .catch((error: unknown) => error);
    expect(error).toHaveProperty("message", expect.stringContaining("never"));
    expect(JSON.stringify(describeError(error))).not.toMatch(/never|harbor|left/);
  });
});

const thrownBy = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

test.each<[string, unknown]>([
  ["JSON", thrownBy(() => JSON.parse("never in JSON"))],
  ["an address", thrownBy(() => new URL("never an address"))],
  ["a cause", new Error("No", { cause: new Error(`Not "${draft}"`) })],
  ["a value of GraphQL", new GraphQLError(`Int cannot represent non-integer value: "${draft}"`)],
  ["properties", Object.assign(new Error("No"), { input: draft, meta: { draft }, errors: [new Error(draft)] })],
  ["a quotation that does not end", new Error(`unterminated "${draft.replaceAll('"', "")}`)],
  ["an address with a query string", new Error('Reply was already sent in "/graphql?query=never" (GET)')],
  ["what is no error", draft],
])("the log repeats nothing of %s", (_, error) => {
  expect(JSON.stringify(describeError(error))).not.toMatch(/never|harbor|left/);
});

test("the log has what went wrong, where, and why", () => {
  expect(describeError(new TypeError("x is undefined", { cause: new RangeError("too deep") }))).toEqual({
    type: "TypeError",
    message: "x is undefined",
    stack: expect.stringMatching(/^ {4}at .*logged-error\.test\.ts/) as unknown,
    cause: {
      type: "RangeError",
      message: "too deep",
      stack: expect.stringContaining("logged-error.test.ts") as unknown,
    },
  });
});
