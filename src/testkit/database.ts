import { randomUUID } from "node:crypto";
import { openAsBlob } from "node:fs";
import { inject } from "vitest";
import { openInMemory } from "../database/embedded.ts";
import type { Engine } from "../database/engine.ts";
import { connect, type Database } from "../database/open.ts";
import { openServer } from "../database/server.ts";
import { administer } from "./administer.ts";

/** Both PostgreSQLs that the graph stands on, for `describe.each`: each `open` gives an empty, migrated database of its own. */
export const databases: { name: Engine["name"]; open(): Promise<Database> }[] = [
  { name: "embedded", open: async () => connect(await openInMemory(await openAsBlob(inject("snapshot")))) },
  { name: "server", open: async () => connect(await openCopy()) },
];

async function openCopy(): Promise<Engine> {
  const { template, admin } = inject("server");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await administer(admin, `CREATE DATABASE ${name} TEMPLATE template`);
  const engine = openServer(template.replace(/template$/, name));
  const drop = () => administer(admin, `DROP DATABASE ${name} WITH (FORCE)`);
  return { ...engine, close: () => engine.close().finally(drop) };
}
