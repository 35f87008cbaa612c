import { openAsBlob } from "node:fs";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openInMemory } from "./embedded.ts";
import type { Engine } from "./engine.ts";
import { migrate, pendingMigration } from "./migrate.ts";

let engine: Engine;
beforeAll(async () => void (engine = await openInMemory(await openAsBlob(inject("snapshot")))));
afterAll(() => engine.close());

test("the migrations come to what schema.prisma says", async () => {
  expect(await pendingMigration(engine.adapter)).toBe("-- This is an empty migration.\n");
});

test("a migrated database is left as it is", async () => {
  expect(await migrate(engine.adapter)).toEqual([]);
});
