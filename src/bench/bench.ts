import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UsageError } from "../dossier/command/arguments.ts";
import { showSteps } from "../dossier/command/progress.ts";
import { readSettings } from "../server/settings.ts";
import { readOptions, wholeNumber } from "./arguments.ts";
import { cases } from "./cases/cases.ts";
import { sampleOf } from "./cases/sample.ts";
import { openGraph, openServerOf, type Server } from "./measure/graphs.ts";
import { measure } from "./measure/measure.ts";
import { type Row, tableOf } from "./measure/table.ts";

const usage = `Usage: npm run bench [-- --statements LIST] [--seed NUMBER] [--runs COUNT] [--only TEXT] [--keep FOLDER] [--json FILE]
  --statements LIST  scales to measure at, as in 10000,100000,1000000, which is the default
  --seed NUMBER      of the graphs; 1 when it is left out
  --runs COUNT       of each case at each scale; 50 when it is left out
  --only TEXT        the cases whose names have it
  --keep FOLDER      where the databases are kept, to be made once; else in the temporary folder of the system
  --json FILE        writes the measurements, too

The server is one of its own, or that of DATABASE_URL. Each scale has a database of its own there.`;

interface Request {
  scales: number[];
  seed: number;
  runs: number;
  only: string;
  keep: string;
  json?: string | undefined;
}

process.exitCode = await run(process.argv.slice(2));

/** The exit status: 0 done, 2 usage. */
async function run(args: string[]): Promise<number> {
  try {
    await bench(requestOf(args));
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${usage}`);
    return 2;
  }
}

function requestOf(args: string[]): Request {
  const options = readOptions(args, ["statements", "seed", "runs", "only", "keep", "json"]);
  const scales = (options.statements ?? "10000,100000,1000000").split(",");
  return {
    scales: scales.map((scale) => wholeNumber("statements", scale, 1, 100_000_000)).sort((a, b) => a - b),
    seed: wholeNumber("seed", options.seed ?? "1", 0, 2 ** 31 - 1),
    runs: wholeNumber("runs", options.runs ?? "50", 1, 100_000),
    only: options.only ?? "",
    keep: options.keep ?? join(tmpdir(), "backgrounder-bench"),
    json: options.json,
  };
}

async function bench(request: Request): Promise<void> {
  const { show, stop } = showSteps("Starting");
  const server = await openServerOf(request.keep, readSettings(process.env).databaseUrl);
  try {
    const rows = await measureAll(server, request, show);
    stop();
    console.log(await tableOf(request.scales, rows));
    if (request.json !== undefined) writeFileSync(request.json, JSON.stringify({ ...request, rows }, null, 2));
  } finally {
    stop();
    await server.stop();
  }
}

async function measureAll(
  server: Server,
  { scales, seed, runs, only }: Request,
  show: (step: string) => void,
): Promise<Row[]> {
  const rows = cases
    .filter(({ name }) => name.includes(only))
    .map((each) => ({ ...each, measured: [] as Row["measured"] }));
  for (const statements of scales) {
    const database = await openGraph(server, { statements, seed }, show);
    const sample = await sampleOf(database.client, seed);
    for (const row of rows) {
      show(`${statements.toLocaleString("en")}: ${row.name}`);
      row.measured.push(await measure(database.client, row, sample, runs));
    }
    await database.close();
  }
  return rows.map(({ name, measured }) => ({ name, measured }));
}
