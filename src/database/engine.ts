import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";

/** One of the two PostgreSQLs that the graph can stand on: Prisma's way to it, and how to leave it. */
export interface Engine {
  name: "embedded" | "server";
  adapter: SqlMigrationAwareDriverAdapterFactory;
  close(): Promise<void>;
}

/** The factory's connections, with `executeScript` replaced: the adapters' own split it or do not await it. */
export function withWholeScripts(
  factory: SqlMigrationAwareDriverAdapterFactory,
  executeScript: (script: string) => Promise<unknown>,
): SqlMigrationAwareDriverAdapterFactory {
  const whole = async (connecting: Promise<SqlDriverAdapter>) =>
    Object.assign(await connecting, {
      executeScript: async (script: string) => void (await executeScript(script)),
    });
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: () => whole(factory.connect()),
    connectToShadowDb: () => factory.connectToShadowDb(),
  };
}
