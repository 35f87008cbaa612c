import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { openDataFolder } from "./data-folder.ts";
import { type Engine, withWholeScripts } from "./engine.ts";

const extensions = { pg_trgm, unaccent };

/** Opens PostgreSQL in this process on a folder, as `openFolder` does. */
export async function openEmbedded(folder: string): Promise<Engine> {
  const { pglite, close } = await openFolder(folder);
  return { ...embed(pglite), close };
}

/** Opens PostgreSQL in this process on a data folder, as `openDataFolder` does. */
export async function openFolder(folder: string): Promise<{ pglite: PGlite; close: () => Promise<void> }> {
  const { opened, close } = await openDataFolder(folder, (place) => PGlite.create({ ...place, extensions }));
  return { pglite: opened, close };
}

/** PostgreSQL in memory, on a dump of a data folder when one is given. */
export async function openInMemory(dump?: Blob): Promise<Engine & { dump(): Promise<Blob> }> {
  const pglite = await PGlite.create({ extensions, ...(dump && { loadDataDir: dump }) });
  return { ...embed(pglite), dump: () => pglite.dumpDataDir("none") };
}

function embed(pglite: PGlite): Engine {
  return {
    name: "embedded",
    adapter: withWholeScripts(
      new PrismaPGlite(pglite),
      (script) => pglite.exec(script),
      async () => (await openInMemory()).adapter.connect(),
    ),
    load: () => ({ connections: 1, idle: 1, waiting: 0 }),
    close: () => pglite.close(),
  };
}
