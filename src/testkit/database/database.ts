import { randomUUID } from "node:crypto";
import { mkdtempSync, openAsBlob } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { openInMemory } from "../../database/embedded.ts";
import type { Engine } from "../../database/engine.ts";
import { connect, type Database, type DatabaseSettings } from "../../database/open.ts";
import { openServer } from "../../database/server.ts";
import { administer } from "./administer.ts";

interface TestDatabase {
  name: Engine["name"];
  /** Opens an empty, migrated database of its own, gone when it is closed. */
  open: () => Promise<Database>;
  /** Makes room for an empty database that a program is to open by its settings. */
  makeRoom: () => Promise<Room>;
}

interface Room {
  /** What `openDatabase` takes. */
  settings: DatabaseSettings;
  /** The same as a program's environment. */
  environment: { DATA_DIR: string; DATABASE_URL?: string };
  remove(): Promise<void>;
}

/** Both PostgreSQLs that the graph stands on, for `describe.each`. */
export const databases: TestDatabase[] = [
  {
    name: "embedded",
    open: async () => connect(await openInMemory(await openAsBlob(inject("snapshot")))),
    makeRoom: () => Promise.resolve(room()),
  },
  {
    name: "server",
    open: async () => {
      const { url, drop } = await copyTemplate();
      const engine = openServer(url);
      return connect({ ...engine, close: () => engine.close().finally(drop) });
    },
    makeRoom: async () => {
      const { url, drop } = await copyTemplate();
      return room(url, drop);
    },
  },
];

function room(databaseUrl?: string, drop?: () => Promise<void>): Room {
  const dataDir = mkdtempSync(join(tmpdir(), "backgrounder-data-"));
  return {
    settings: { dataDir, databaseUrl },
    environment: { DATA_DIR: dataDir, ...(databaseUrl && { DATABASE_URL: databaseUrl }) },
    remove: async () => {
      await rm(dataDir, { recursive: true, force: true });
      await drop?.();
    },
  };
}

async function copyTemplate() {
  const { template, admin } = inject("server");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await administer(admin, `CREATE DATABASE ${name} TEMPLATE template`);
  return {
    url: template.replace(/template$/, name),
    drop: () => administer(admin, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}
