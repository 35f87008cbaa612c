import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Database, openDatabase } from "../../database/open.ts";
import { databases } from "./database.ts";

const story = { id: crypto.randomUUID(), slug: "one", title: "One", summary: "Of one." };

describe.each(databases)("on $name", ({ name, open, makeRoom }) => {
  let database: Database;
  beforeAll(async () => void (database = await open()));
  afterAll(() => database.close());

  test("each opening is an empty, migrated database of its own", async () => {
    const other = await open();
    await database.client.story.create({ data: story });
    expect(await other.client.story.count()).toBe(0);
    expect(await database.client.story.count()).toBe(1);
    await other.close();
  });

  test("what was written in a room is there for who opens it next", async () => {
    const room = await makeRoom();
    const first = await openDatabase(room.settings);
    await first.client.story.create({ data: story });
    await first.close();
    const second = await openDatabase(room.settings);
    expect(await second.client.story.findMany()).toMatchObject([story]);
    expect(second.engine).toBe(name);
    await second.close();
    await room.remove();
    expect(existsSync(room.settings.dataDir)).toBe(false);
  });
});
