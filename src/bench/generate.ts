import { UsageError } from "../dossier/command/arguments.ts";
import { showSteps } from "../dossier/command/progress.ts";
import { readSettings, SettingsError } from "../server/settings.ts";
import { explainStartFailure } from "../server/start-failure.ts";
import { readOptions, wholeNumber } from "./arguments.ts";
import { CannotLoad } from "./load/cannot-load.ts";
import { fill, type Graph } from "./load/fill.ts";

const usage = `Usage: npm run generate -- --statements COUNT [--seed NUMBER]
  --statements COUNT  how many statements; the rest of the graph is in proportion
  --seed NUMBER       the same number makes the same graph; 1 when it is left out

It fills the database of DATABASE_URL, or the embedded one of DATA_DIR, which has to be empty.`;

process.exitCode = await run(process.argv.slice(2));

/** The exit status: 0 done, 1 refused, 2 usage or settings. */
async function run(args: string[]): Promise<number> {
  try {
    await generate(graphOf(args));
    return 0;
  } catch (error) {
    if (error instanceof UsageError) console.error(`${error.message}\n\n${usage}`);
    else if (error instanceof SettingsError) console.error(`These settings do not hold:\n${error.message}`);
    else {
      console.error(
        error instanceof CannotLoad ? error.message : explainStartFailure(error, readSettings(process.env)),
      );
      return 1;
    }
    return 2;
  }
}

function graphOf(args: string[]): Graph {
  const { statements, seed = "1" } = readOptions(args, ["statements", "seed"]);
  if (statements === undefined) throw new UsageError("how many statements? Say --statements COUNT");
  return {
    statements: wholeNumber("statements", statements, 1, 100_000_000),
    seed: wholeNumber("seed", seed, 0, 2 ** 31 - 1),
  };
}

async function generate(graph: Graph): Promise<void> {
  const settings = readSettings(process.env);
  const started = Date.now();
  const { show, stop } = showSteps("Generating");
  try {
    const size = await fill(settings, graph, show);
    const seconds = Math.round((Date.now() - started) / 1000);
    console.log(`${graph.statements.toLocaleString("en")} statements and what goes with them in ${seconds} s: ${size}`);
  } finally {
    stop();
  }
}
