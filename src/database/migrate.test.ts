import { openAsBlob } from "node:fs";
import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { expect, inject, test } from "vitest";
import { openInMemory } from "./embedded.ts";
import { withWholeScripts } from "./engine.ts";
import { migrate, pendingMigration } from "./migrate.ts";
import { openPGlite } from "./pglite.ts";

test("the migrations come to what schema.prisma says", async () => {
  expect(await pendingMigration(await describable())).toBe("-- This is an empty migration.\n");
});

test("a migrated database is left as it is", async () => {
  const engine = await openInMemory(await openAsBlob(inject("snapshot")));
  expect(await migrate(engine.adapter).finally(() => engine.close())).toEqual([]);
});

/** An empty database whose schema can be read: @prisma/adapter-pg refuses the type "char", which the catalog is full of. */
async function describable(): Promise<SqlMigrationAwareDriverAdapterFactory> {
  const pglite = await openPGlite({}, () => false);
  const connectToShadowDb = async () => (await describable()).connect();
  return withWholeScripts(new PrismaPGlite(pglite), (script) => pglite.exec(script), connectToShadowDb);
}
