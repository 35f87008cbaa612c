import { fullDisk } from "./database/folder-failure.ts";
import { openDatabase } from "./database/open.ts";
import { maxWords } from "./dossier/bundled.ts";
import { readArguments, usage, UsageError } from "./dossier/command/arguments.ts";
import { showProgress } from "./dossier/command/progress.ts";
import { report } from "./dossier/command/report.ts";
import { importDossiers, type ImportRequest } from "./dossier/import.ts";
import { readDossier, readText } from "./dossier/read/file.ts";
import { Refused } from "./dossier/read/problem.ts";
import { readSettings, type Settings, SettingsError } from "./server/settings.ts";
import { explainStartFailure } from "./server/start-failure.ts";

process.exitCode = await run(process.argv.slice(2));

/** The exit status: 0 done, 1 refused or failed, 2 usage or settings. */
async function run(args: string[]): Promise<number> {
  try {
    const request = readArguments(args);
    const settings = readSettings(process.env);
    const dossiers = request.files.map((file) => reading(file, readDossier));
    const texts = new Map([...request.texts].map(([key, file]) => [key, reading(file, readText)]));
    for (const line of await imported({ ...request, dossiers, texts, maxWords }, settings)) console.log(line);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) console.error(`${error.message}\n\n${usage}`);
    else if (error instanceof SettingsError) console.error(`These settings do not hold:\n${error.message}`);
    else if (error instanceof Refused) console.error(error.message);
    else return failed(error);
    return error instanceof Refused ? 1 : 2;
  }
}

/** Tells of an error that nothing expects in its last line, where the driver says what it was; of where, only when asked. */
function failed(error: unknown): number {
  const [line] = String(error).trim().split("\n").slice(-1);
  const reason = fullDisk(readSettings(process.env)) ?? line;
  console.error(`The import failed and changed nothing: ${reason} (LOG_LEVEL=debug says where)`);
  if (process.env.LOG_LEVEL === "debug") console.error(error);
  return 1;
}

function reading<T>(file: string, read: (file: string) => T): T {
  try {
    return read(file);
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new UsageError(`cannot read ${file}: ${(error as Error).message}`);
  }
}

async function imported(request: ImportRequest, settings: Settings): Promise<string[]> {
  const database = await openDatabase(settings).catch((error: unknown) => {
    throw new Refused([explainStartFailure(error, settings)]);
  });
  const { onProgress, stop } = showProgress();
  try {
    const outcomes = await importDossiers(database.client, { ...request, onProgress });
    return [...outcomes.flatMap(report), ...(request.dryRun ? ["dry run: all of this was undone"] : [])];
  } finally {
    stop();
    await database.close();
  }
}
