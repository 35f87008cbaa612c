import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";

/** Where PostgreSQL has its files: in a folder, or in memory, filled from a dump if there is one. */
export type Place = { dataDir: string } | { dump?: ArrayBuffer };

/** Starts PostgreSQL in this thread, as WebAssembly; it prints why it does not start. */
export function openPGlite(place: Place, onStderr: (line: string) => boolean): Promise<PGlite> {
  const files = "dataDir" in place ? place : place.dump && { loadDataDir: new Blob([place.dump]) };
  return PGlite.create({ ...files, extensions: { pg_trgm, unaccent }, onStderr });
}
