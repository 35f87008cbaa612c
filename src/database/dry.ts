import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FolderInUse } from "./lock.ts";
import { type Database, type DatabaseSettings, openDatabase } from "./open.ts";
import { copyAtRest } from "./snapshot.ts";

/** Opens the database for work that is undone: a copy of the data folder, which closing removes, while another process holds it. */
export async function openForDryRun(settings: DatabaseSettings): Promise<Database> {
  try {
    return await openDatabase(settings);
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error;
  }
  const { folder, remove } = temporaryFolder();
  try {
    await copyAtRest(settings.dataDir, folder);
    const database = await openDatabase({ ...settings, dataDir: folder });
    return { ...database, close: () => database.close().finally(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}

/** A folder that is removed also when a signal ends this process. */
function temporaryFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "backgrounder-dry-run-"));
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const end = (signal: NodeJS.Signals) => {
    remove();
    process.kill(process.pid, signal);
  };
  const remove = () => {
    for (const signal of signals) process.off(signal, end);
    rmSync(folder, { recursive: true, force: true });
  };
  for (const signal of signals) process.on(signal, end);
  return { folder, remove };
}
