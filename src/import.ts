import { cut } from "./api/echo.ts";
import { openForDryRun } from "./database/dry.ts";
import { fullDisk } from "./database/folder-failure.ts";
import { openDatabase } from "./database/open.ts";
import { NoSnapshot } from "./database/snapshot.ts";
import { maxWords } from "./dossier/bundled.ts";
import { readArguments, usage, UsageError } from "./dossier/command/arguments.ts";
import { showProgress } from "./dossier/command/progress.ts";
import { report, sayWarnings } from "./dossier/command/report.ts";
import { importDossiers, type ImportRequest, type Outcome } from "./dossier/import.ts";
import { readDossier, readText, Unreadable } from "./dossier/read/file.ts";
import { Refused } from "./dossier/read/problem.ts";
import { readSettings, type Settings, SettingsError } from "./server/settings.ts";
import { explainStartFailure } from "./server/start-failure.ts";

process.exitCode = await run(process.argv.slice(2));

/** The exit status: 0 done, 1 refused or failed, 2 usage or settings. */
async function run(args: string[]): Promise<number> {
  try {
    const request = readArguments(args);
    const settings = readSettings(process.env);
    const dossiers = request.files.map(readDossier);
    const texts = new Map([...request.texts].map(([key, file]) => [key, readText(file)]));
    const outcomes = await imported({ ...request, dossiers, texts, maxWords }, settings);
    for (const line of sayWarnings(outcomes)) console.error(line);
    for (const line of outcomes.flatMap(report)) console.log(line);
    if (request.dryRun) console.log("dry run: all of this was undone");
    return 0;
  } catch (error) {
    if (error instanceof UsageError || error instanceof Unreadable) console.error(`${error.message}\n\n${usage}`);
    else if (error instanceof SettingsError) console.error(`These settings do not hold:\n${error.message}`);
    else if (error instanceof Refused) console.error(error.message);
    else return failed(error);
    return error instanceof Refused ? 1 : 2;
  }
}

/** Tells of an error that nothing expects in its last line, where the driver says what it was; of where, only when asked. */
function failed(error: unknown): number {
  const [line] = String(error).trim().split("\n").slice(-1);
  const reason = fullDisk(readSettings(process.env)) ?? cut(line ?? "", 500);
  console.error(`The import failed and changed nothing: ${reason} (LOG_LEVEL=debug says where)`);
  if (process.env.LOG_LEVEL === "debug") console.error(error);
  return 1;
}

async function imported(request: ImportRequest, settings: Settings): Promise<Outcome[]> {
  const open = request.dryRun ? openForDryRun : openDatabase;
  const database = await open(settings).catch((error: unknown) => {
    throw new Refused([error instanceof NoSnapshot ? error.message : explainStartFailure(error, settings)]);
  });
  const { onProgress, stop } = showProgress();
  try {
    return await importDossiers(database.client, { ...request, onProgress });
  } finally {
    stop();
    await database.close();
  }
}
