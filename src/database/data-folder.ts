import { accessSync, constants, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { explainFailure, startAnew, UnusableFolder } from "./folder-failure.ts";
import { lockFolder } from "./lock.ts";

interface Closable {
  close(): Promise<void>;
}

/** What PGlite is to be created with: where its files are, and who hears what PostgreSQL says of a failure. */
export interface PGlitePlace {
  dataDir: string;
  onStderr: (line: string) => boolean;
}

/**
 * Opens the database of a data folder, which is made when it is not there; one that cannot be made is not begun either.
 * @throws UnusableFolder, or FolderInUse when another process has it open: PGlite takes one writer only.
 */
export async function openDataFolder<Opened extends Closable>(
  folder: string,
  create: (place: PGlitePlace) => Promise<Opened>,
): Promise<{ opened: Opened; close: () => Promise<void> }> {
  const printed: string[] = [];
  let unlock = () => {};
  try {
    const isNew = isWithoutDatabase(folder);
    unlock = lockFolder(folder);
    let isOpen = false;
    const place = { dataDir: join(folder, "postgres"), onStderr: (line: string) => !isOpen && printed.push(line) < 0 };
    if (isNew) await initialize(place, create);
    const opened = await create(place);
    isOpen = true;
    return { opened, close: () => opened.close().finally(unlock) };
  } catch (error) {
    unlock();
    throw explainFailure(folder, error, printed);
  }
}

/**
 * Whether a database is still to be made in a folder. PGlite would make it in any folder without PG_VERSION, over the files that
 * are there; and it would take away the lock of a PostgreSQL server that runs in one.
 * @throws UnusableFolder when there are files that are not ours.
 */
function isWithoutDatabase(folder: string): boolean {
  const database = join(folder, "postgres");
  const [around, within] = [filesIn(folder), filesIn(database)];
  if (around.includes("PG_VERSION") || within.includes("postmaster.opts")) {
    throw new UnusableFolder(
      `${within.length > 0 ? database : folder} has the files of a PostgreSQL server. ` +
        "Set DATABASE_URL to use that server, or DATA_DIR to another folder.",
    );
  }
  if (within.length > 0 && !within.includes("PG_VERSION")) {
    throw new UnusableFolder(
      `${database} has no file PG_VERSION: it is not a database, or a part of it is missing. Restore a backup, or ${startAnew}.`,
    );
  }
  // What PostgreSQL says of a folder that it may not write is something else.
  if (within.length > 0) accessSync(database, constants.R_OK | constants.W_OK | constants.X_OK);
  return within.length === 0;
}

/** The names of what is in a folder; none when it is not there. */
function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** Makes an empty database aside, so that one in its place is always whole: what a failure or a kill leaves is not taken for it. */
async function initialize({ dataDir, onStderr }: PGlitePlace, create: (place: PGlitePlace) => Promise<Closable>) {
  const aside = `${dataDir}.new`;
  rmSync(aside, { recursive: true, force: true });
  try {
    // As PostgreSQL does: PGlite lets everyone write the files within.
    mkdirSync(aside, { mode: 0o700 });
    const made = await create({ dataDir: aside, onStderr });
    await made.close();
    if (filesIn(dataDir).length === 0) rmSync(dataDir, { recursive: true, force: true });
    renameSync(aside, dataDir);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    throw error;
  }
}
