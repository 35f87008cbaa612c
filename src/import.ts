import { readFileSync } from "node:fs";
import { FolderInUse } from "./database/lock.ts";
import { openDatabase } from "./database/open.ts";
import { importDossiers, type ImportRequest } from "./dossier/import.ts";
import { readArguments, usage, UsageError } from "./dossier/command/arguments.ts";
import { maxWords, readDossier } from "./dossier/bundled.ts";
import { showProgress } from "./dossier/command/progress.ts";
import { Refused } from "./dossier/read/refused.ts";
import { report } from "./dossier/command/report.ts";

process.exitCode = await run(process.argv.slice(2));

/** The exit status: 0 done, 1 refused, 2 usage. */
async function run(args: string[]): Promise<number> {
  try {
    const request = readArguments(args);
    const dossiers = request.files.map((file) => reading(file, readDossier));
    const texts = new Map(
      [...request.texts].map(([key, file]) => [key, reading(file, (path) => readFileSync(path, "utf8"))]),
    );
    for (const line of await imported({ ...request, dossiers, texts, maxWords })) console.log(line);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) console.error(`${error.message}\n\n${usage}`);
    else if (error instanceof Refused || error instanceof FolderInUse) console.error(error.message);
    else throw error;
    return error instanceof UsageError ? 2 : 1;
  }
}

function reading<T>(file: string, read: (file: string) => T): T {
  try {
    return read(file);
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${(error as Error).message}`);
  }
}

async function imported(request: ImportRequest): Promise<string[]> {
  const { DATA_DIR: dataDir = "./data", DATABASE_URL: databaseUrl } = process.env;
  const database = await openDatabase({ dataDir, databaseUrl });
  const { onProgress, stop } = showProgress();
  try {
    const outcomes = await importDossiers(database.client, { ...request, onProgress });
    return [...outcomes.flatMap(report), ...(request.dryRun ? ["dry run: all of this was undone"] : [])];
  } finally {
    stop();
    await database.close();
  }
}
