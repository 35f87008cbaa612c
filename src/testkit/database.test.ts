import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../database/open.ts";
import { databases } from "./database.ts";

describe.each(databases)("on $name", ({ name, open }) => {
  let database: Database;
  beforeAll(async () => void (database = await open()));
  afterAll(() => database.close());

  test("each opening is an empty, migrated database of its own", async () => {
    const other = await open();
    const story = { id: crypto.randomUUID(), slug: "one", title: "One", summary: "Of one." };
    await database.client.story.create({ data: story });
    expect(await other.client.story.count()).toBe(0);
    expect(await database.client.story.count()).toBe(1);
    await other.close();
  });

  test("it sorts text by code point", async () => {
    const rows = await database.client.$queryRaw`SELECT word FROM unnest(ARRAY['b', 'a', 'É', 'B']) AS word ORDER BY word`;
    expect(rows).toEqual([{ word: "B" }, { word: "a" }, { word: "b" }, { word: "É" }]);
    expect(database.engine).toBe(name);
  });
});
