import { parse, validate } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../database/open.ts";
import { importBundled } from "../dossier/bundled.ts";
import { databases } from "../testkit/database/database.ts";
import { drawing } from "../testkit/items/drawing.ts";
import { answer } from "../testkit/operations/execute.ts";
import { randomOperation } from "../testkit/operations/random-operation.ts";
import { schema } from "./schema.ts";

describe.each(databases)("on $name", ({ open }) => {
  let database: Database;
  let words: string[];
  beforeAll(async () => {
    database = await open();
    await importBundled(database.client);
    const entries = await database.client.entry.findMany({ take: 50 });
    words = [
      ...entries.flatMap(({ id, slug }) => [id, slug]),
      "us-israel-trust-2024",
      "star",
      "no",
      "",
      "%_\\",
      "Ä'\"",
      "\u0000",
      "🕊",
    ];
  });
  afterAll(() => database.close());

  test("a hundred operations drawn at random meet no error but the caller's", { timeout: 120_000 }, async () => {
    let answered = 0;
    for (let seed = 1; seed <= 100; seed++) {
      const operation = randomOperation(schema, 5, words, drawing(seed));
      expect(validate(schema, parse(operation))).toEqual([]);
      const { data, errors } = await answer(database, operation);
      const codes = (errors ?? []).map(({ message, extensions }) => extensions?.code ?? message);
      expect(
        codes.filter((code) => code !== "BAD_USER_INPUT" && code !== "BAD_CURSOR"),
        operation,
      ).toEqual([]);
      if (data) answered += 1;
    }
    expect(answered).toBeGreaterThan(50);
  });
});
