import type { ServerLimits } from "./connections.ts";
import { openEmbedded } from "./embedded.ts";
import type { Engine, Load } from "./engine.ts";
import { PrismaClient } from "./generated/client.ts";
import { dueMigrations, migrate } from "./migrate.ts";
import { openServer } from "./server.ts";

export interface Database {
  engine: Engine["name"];
  client: PrismaClient<"query">;
  load(): Load;
  close(): Promise<void>;
}

export interface DatabaseSettings {
  /** A PostgreSQL server; without it, PostgreSQL runs in this process. */
  databaseUrl?: string | undefined;
  /** How it is used. */
  serverLimits?: ServerLimits;
  /** Where the embedded one keeps its files. */
  dataDir: string;
}

/** Opens the database that the settings name and brings it up to date. */
export async function openDatabase({ databaseUrl, serverLimits, dataDir }: DatabaseSettings): Promise<Database> {
  return connect(databaseUrl ? openServer(databaseUrl, serverLimits) : await openEmbedded(dataDir));
}

/** Migrates an engine and puts Prisma's client on it; a failure closes it. */
export async function connect(engine: Engine): Promise<Database> {
  try {
    await engine.check?.();
    await engine.checkRights?.(await dueMigrations(engine.adapter));
    await migrate(engine.adapter);
    const client = new PrismaClient({ adapter: engine.adapter, log: [{ emit: "event", level: "query" }] });
    return {
      engine: engine.name,
      client,
      load: () => engine.load(),
      close: async () => {
        await client.$disconnect();
        await engine.close();
      },
    };
  } catch (error) {
    await engine.close();
    throw error;
  }
}
