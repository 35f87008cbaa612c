import type { PGlite } from "@electric-sql/pglite";
import { PrismaPg } from "@prisma/adapter-pg";
import { openDataFolder } from "./data-folder.ts";
import { type Engine, withWholeScripts } from "./engine.ts";
import { OneConnection } from "./one-connection.ts";
import { openPGlite } from "./pglite.ts";
import { inThisThread, inThread } from "./pglite-host.ts";
import { CannotStart } from "./pglite-stream.ts";

/** Opens PostgreSQL in a thread of this process on a data folder, as `openDataFolder` does. */
export async function openEmbedded(folder: string): Promise<Engine> {
  const { opened, close } = await openDataFolder(folder, async ({ dataDir, onStderr }) => {
    const connection = new OneConnection(() => inThread({ dataDir }));
    try {
      await connection.start();
    } catch (error) {
      if (!(error instanceof CannotStart)) throw error;
      error.failure.printed.forEach(onStderr);
      throw error.failure.reason;
    }
    return connection;
  });
  return { ...engineOn(opened), close };
}

/** Opens PostgreSQL in this thread on a data folder, for what only PGlite can do. */
export async function openFolder(folder: string): Promise<{ pglite: PGlite; close: () => Promise<void> }> {
  const { opened, close } = await openDataFolder(folder, ({ dataDir, onStderr }) => openPGlite({ dataDir }, onStderr));
  return { pglite: opened, close };
}

/** PostgreSQL in memory, in this thread, on a dump of a data folder when one is given. */
export async function openInMemory(dump?: Blob): Promise<Engine & { dump(): Promise<Blob> }> {
  const files = dump && { dump: await dump.arrayBuffer() };
  const connection = new OneConnection(() => inThisThread({ ...files }));
  await connection.start();
  return { ...engineOn(connection), dump: async () => new Blob([await connection.dump()]) };
}

function engineOn(connection: OneConnection): Engine {
  return {
    name: "embedded",
    adapter: withWholeScripts(new PrismaPg(connection.asPool()), (script) => connection.query(script)),
    load: () => connection.load(),
    close: () => connection.close(),
  };
}
