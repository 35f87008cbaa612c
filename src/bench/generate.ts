import { openDatabase } from "../database/open.ts";
import { showSteps } from "../dossier/command/progress.ts";
import { readSettings, SettingsError } from "../server/settings.ts";
import { explainStartFailure } from "../server/start-failure.ts";
import { readOptions, UsageError, wholeNumber } from "./arguments.ts";
import { CannotLoad, load } from "./load/load.ts";
import { openSession } from "./load/session.ts";
import { newsOf } from "./synthetic/news.ts";

const usage = `Usage: npm run generate -- --statements COUNT [--seed NUMBER]
  --statements COUNT  how many statements; the rest of the graph is in proportion
  --seed NUMBER       the same number makes the same graph; 1 when it is left out

It fills the database of DATABASE_URL, or the embedded one of DATA_DIR, which has to be empty.`;

process.exitCode = await run(process.argv.slice(2));

/** The exit status: 0 done, 1 refused, 2 usage or settings. */
async function run(args: string[]): Promise<number> {
  try {
    const options = readOptions(args, ["statements", "seed"]);
    if (options.statements === undefined) throw new UsageError("how many statements? Say --statements COUNT");
    const statements = wholeNumber("statements", options.statements, 1, 100_000_000);
    const seed = wholeNumber("seed", options.seed ?? "1", 0, 2 ** 31 - 1);
    const settings = readSettings(process.env);
    const database = await openDatabase(settings).catch((error: unknown) => {
      throw new CannotLoad(explainStartFailure(error, settings));
    });
    await database.close();
    console.log(await generate(statements, seed, settings));
    return 0;
  } catch (error) {
    if (error instanceof UsageError) console.error(`${error.message}\n\n${usage}`);
    else if (error instanceof SettingsError) console.error(`These settings do not hold:\n${error.message}`);
    else if (error instanceof CannotLoad) console.error(error.message);
    else throw error;
    return error instanceof CannotLoad ? 1 : 2;
  }
}

/** Fills the database, and says what it came to. */
async function generate(
  statements: number,
  seed: number,
  settings: Parameters<typeof openSession>[0],
): Promise<string> {
  const started = Date.now();
  const { show, stop } = showSteps("Generating");
  const session = await openSession(settings);
  try {
    await load(session, newsOf(statements, seed), show);
    const [{ size } = { size: "" }] = await session.run<{ size: string }>(
      "SELECT pg_size_pretty(pg_database_size(current_database())) AS size",
    );
    const seconds = Math.round((Date.now() - started) / 1000);
    return `${statements.toLocaleString("en")} statements and what goes with them in ${seconds} s: ${size}`;
  } finally {
    stop();
    await session.close();
  }
}
