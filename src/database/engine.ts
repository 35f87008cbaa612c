import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";

/** One of the two PostgreSQLs that the graph can stand on: Prisma's way to it, and how to leave it. */
export interface Engine {
  name: "embedded" | "server";
  adapter: SqlMigrationAwareDriverAdapterFactory;
  load(): Load;
  /** Whether the graph can stand on it; @throws an error that says why not, and how to mend it. */
  check?(): Promise<void>;
  /** Whether it may be read, and the migrations that are due be made; @throws as above. */
  checkRights?(due: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** How busy an engine is at this moment. */
export interface Load {
  /** Connections that are open; the embedded engine has one. */
  connections: number;
  /** Those of them that run nothing. */
  idle: number;
  /** Queries that wait for a connection. */
  waiting: number;
  /** Those that have waited since the start, on an engine that counts them. */
  waits?: Waits;
}

export interface Waits {
  count: number;
  /** How long they have waited together. */
  seconds: number;
}

/** Prefix of SQL that each connection keeps prepared. Such SQL names its columns, because they must not change in between. */
export const preparedMark = "/* prepared */";

/** The factory's connections, with `executeScript` replaced: the adapters' own split it or do not await it. */
export function withWholeScripts(
  factory: SqlMigrationAwareDriverAdapterFactory,
  executeScript: (script: string) => Promise<unknown>,
  connectToShadowDb = () => factory.connectToShadowDb(),
): SqlMigrationAwareDriverAdapterFactory {
  const { provider, adapterName } = factory;
  const connect = async (): Promise<SqlDriverAdapter> =>
    Object.assign(await factory.connect(), {
      executeScript: async (script: string) => {
        await executeScript(script);
      },
    });
  return { provider, adapterName, connect, connectToShadowDb };
}
