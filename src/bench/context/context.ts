import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "../../database/open.ts";
import { importBundled, maxWords } from "../../dossier/bundled.ts";
import { UsageError } from "../../dossier/command/arguments.ts";
import { showSteps } from "../../dossier/command/progress.ts";
import { importDossiers } from "../../dossier/import.ts";
import { readDossier } from "../../dossier/read/file.ts";
import { readSettings } from "../../server/settings.ts";
import { readOptions, wholeNumber } from "../arguments.ts";
import { openGraph, openServerOf } from "../measure/graphs.ts";
import { folder, labelledTexts } from "./labelled.ts";
import { withNames } from "./many-names.ts";
import { type Quality, qualityOf } from "./quality.ts";
import { speedOf } from "./speed.ts";
import { qualityTable, speedTable } from "./tables.ts";

const usage = `Usage: npm run bench:context [-- --half tune|report] [--runs COUNT] [--keep FOLDER]
  --half HALF    tells what is wrong in that half of the labelled texts, and measures no speed
  --runs COUNT   of texts for the speed; 400 when it is left out
  --keep FOLDER  where the database with 100,000 names is kept, to be made once; else in the temporary folder of the system`;

/** Of the graph that the names are added to. */
const graph = { statements: 50_000, seed: 2 };

process.exitCode = await run(process.argv.slice(2));

/** The exit status: 0 done, 2 usage. */
async function run(args: string[]): Promise<number> {
  try {
    const { half, runs, keep } = readOptions(args, ["half", "runs", "keep"]);
    if (half !== undefined && half !== "tune" && half !== "report")
      throw new UsageError(`--half takes tune or report, not ${half}`);
    const count = wholeNumber("runs", runs ?? "400", 1, 100_000);
    await (half ? tellFaults(half) : measureAll(count, keep ?? join(tmpdir(), "backgrounder-bench")));
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${usage}`);
    return 2;
  }
}

async function tellFaults(half: "tune" | "report"): Promise<void> {
  const [quality] = await onStories((database) => qualitiesOf(database, [half]));
  console.log(quality!.faults.join("\n"));
  console.log(await qualityTable({ [half]: quality! }));
}

/** The speed first, while the process has opened no other database, as a server has not. */
async function measureAll(runs: number, keep: string): Promise<void> {
  const { show, stop } = showSteps("Opening the database with 100,000 names");
  try {
    const server = await openServerOf(keep, readSettings(process.env).databaseUrl);
    let speed;
    try {
      const database = await openGraph(server, graph, show);
      await withNames(database.client, 100_000);
      show("measuring");
      speed = await speedOf(database, runs);
      await database.close();
    } finally {
      await server.stop();
    }
    show("reading the labelled texts");
    const [tune, report] = await onStories((database) => qualitiesOf(database, ["tune", "report"]));
    stop();
    console.log(`${await qualityTable({ tune: tune!, report: report! })}\n${await speedTable(speed)}`);
  } finally {
    stop();
  }
}

async function qualitiesOf(database: Database, halves: ("tune" | "report")[]): Promise<Quality[]> {
  const qualities: Quality[] = [];
  for (const half of halves) qualities.push(await qualityOf(database, labelledTexts(half)));
  return qualities;
}

/** Does work on a database that has the two stories that the texts are about. */
async function onStories<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
  const dataDir = mkdtempSync(join(tmpdir(), "backgrounder-context-"));
  const database = await openDatabase({ dataDir });
  try {
    await importBundled(database.client);
    const dossiers = [readDossier(join(folder, "second-story.yaml"))];
    await importDossiers(database.client, { dossiers, texts: new Map(), withdraw: [], dryRun: false, maxWords });
    return await work(database);
  } finally {
    await database.close();
    await rm(dataDir, { recursive: true });
  }
}
