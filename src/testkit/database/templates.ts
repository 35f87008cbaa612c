import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openInMemory } from "../../database/embedded.ts";
import { migrate } from "../../database/migrate.ts";
import { openServer } from "../../database/server.ts";
import { administer } from "./administer.ts";
import { hostile } from "./hostile.ts";
import { startPostgres } from "./postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A file with a dump of a migrated embedded database. */
    snapshot: string;
    /** A migrated database on the server, and the one to administer it from. */
    server: { template: string; admin: string };
  }
}

/** Migrates one database on each engine before the run, for every test to copy; gone when the run ends. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startPostgres(hostile);
  try {
    const server = { template: `${postgres.url}template`, admin: `${postgres.url}postgres` };
    await administer(server.admin, "CREATE DATABASE template");
    await migrateServer(server.template);
    project.provide("server", server);
    project.provide("snapshot", await dumpEmbedded(join(postgres.folder, "snapshot.tar")));
    return () => postgres.stop();
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

async function migrateServer(url: string): Promise<void> {
  const engine = openServer(url);
  await migrate(engine.adapter).finally(() => engine.close());
}

async function dumpEmbedded(file: string): Promise<string> {
  const engine = await openInMemory();
  try {
    await migrate(engine.adapter);
    await writeFile(file, Buffer.from(await (await engine.dump()).arrayBuffer()));
    return file;
  } finally {
    await engine.close();
  }
}
