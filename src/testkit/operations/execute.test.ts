import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../database/open.ts";
import { databases } from "../database/database.ts";
import { answer, execute } from "./execute.ts";

describe.each(databases)("on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => void (database = await open()));
  afterAll(() => database.close());

  test("it gives the data", async () => {
    expect(await execute(database, "query Root { __typename }")).toEqual({ __typename: "Query" });
  });

  test("a failure says operation, variables and body", async () => {
    const failing = execute(database, "query Nothing { nothing }", { first: 1 });
    await expect(failing).rejects.toThrow(
      [
        "The operation failed.",
        "query Nothing { nothing }",
        '{\n  "first": 1\n}',
        '{\n  "errors": [\n    {\n      "message": "Cannot query field \\"nothing\\" on type \\"Query\\".",',
      ].join("\n\n"),
    );
  });

  test("a whole body has the errors", async () => {
    expect(await answer(database, "query Nothing { nothing }")).toEqual({
      errors: [{ message: 'Cannot query field "nothing" on type "Query".', locations: [{ line: 1, column: 17 }] }],
    });
  });
});
