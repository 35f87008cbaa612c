import { tmpdir } from "node:os";
import { join } from "node:path";
import { UsageError } from "../../dossier/command/arguments.ts";
import { showSteps } from "../../dossier/command/progress.ts";
import { readOptions, wholeNumber } from "../arguments.ts";
import { attacks } from "./attacks/attacks.ts";
import { fuzz } from "./fuzz/fuzz.ts";
import { loaded } from "./load/load.ts";
import { ServerUnderAttack } from "./measure.ts";
import { faultsOf, head, told } from "./report.ts";
import { embeddedGraphs, type Graphs, serverGraphs } from "./server/graphs.ts";
import { startProber } from "./server/prober.ts";

const usage = `Usage: npm run bench:attack [-- --graph story|large] [--engine embedded|server] [--only TEXT] [--load SECONDS] [--fuzz COUNT] [--seed NUMBER] [--keep FOLDER]
  --graph GRAPH    the first story, or 20,000 statements; both when it is left out
  --engine ENGINE  the embedded one when it is left out; or a PostgreSQL server of its own
  --only TEXT      the attacks whose names have it; no load
  --load SECONDS   nothing but 200 readers of a story's page, for so long; 20 s after all attacks when it is left out
  --fuzz COUNT     nothing but so many random operations, and as many random bodies
  --seed NUMBER    of what is random; 1 when it is left out
  --keep FOLDER    where the graphs are kept, to be made once; else in the temporary folder of the system

It attacks the server that was built (npm run build), as npm start starts it. The exit status is 1 when anything exceeds its limit.`;

const statements = 20_000;

interface Request {
  graphs: ("story" | "large")[];
  engine: "embedded" | "server";
  only: string | undefined;
  load: number | undefined;
  fuzz: number | undefined;
  seed: number;
  keep: string;
}

process.exitCode = await run(process.argv.slice(2));

/** The exit status: 0 the server held, 1 it did not, 2 usage. */
async function run(args: string[]): Promise<number> {
  try {
    return (await attackAll(requestOf(args))) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${usage}`);
    return 2;
  }
}

function requestOf(args: string[]): Request {
  const options = readOptions(args, ["graph", "engine", "only", "load", "fuzz", "seed", "keep"]);
  const { graph, engine = "embedded", only } = options;
  if (graph !== undefined && graph !== "story" && graph !== "large")
    throw new UsageError(`--graph takes story or large, not ${graph}`);
  if (engine !== "embedded" && engine !== "server")
    throw new UsageError(`--engine takes embedded or server, not ${engine}`);
  const number = (name: "load" | "fuzz", most: number) =>
    options[name] === undefined ? undefined : wholeNumber(name, options[name], 1, most);
  return {
    ...{ graphs: graph ? [graph] : ["story", "large"], engine, only },
    ...{ load: number("load", 3_600), fuzz: number("fuzz", 10_000_000) },
    seed: wholeNumber("seed", options.seed ?? "1", 0, 2 ** 31 - 1),
    keep: options.keep ?? join(tmpdir(), "backgrounder-bench"),
  };
}

/** Whether the server held. */
async function attackAll(request: Request): Promise<boolean> {
  const { show, stop } = showSteps("Starting");
  const graphs = await (request.engine === "server" ? serverGraphs(request.keep) : embeddedGraphs(request.keep));
  let holds = true;
  try {
    for (const name of request.graphs) {
      const environment = await (name === "story" ? graphs.story() : graphs.synthetic(statements, show));
      stop();
      console.log(
        `\n${name === "story" ? "The first story" : `${statements.toLocaleString("en")} statements`}, ${request.engine} engine`,
      );
      holds = (await onGraph(environment, graphs, request)) && holds;
    }
  } finally {
    stop();
    await graphs.stop();
  }
  return holds;
}

async function onGraph(environment: Record<string, string>, graphs: Graphs, request: Request): Promise<boolean> {
  if (request.fuzz !== undefined) return fuzz(environment, request.fuzz, request.seed);
  if (request.load !== undefined) return loaded(environment, request.load);
  const holds = await attacked(environment, graphs, request.only ?? "");
  return request.only === undefined ? (await loaded(environment, 20)) && holds : holds;
}

async function attacked(environment: Record<string, string>, { processes }: Graphs, only: string): Promise<boolean> {
  const prober = startProber();
  const server = new ServerUnderAttack(environment, prober, processes);
  let holds = true;
  const internal = new Map<string, string[]>();
  console.log(head());
  try {
    for (const attack of attacks.filter(({ name }) => name.includes(only))) {
      const outcome = await server.suffer(attack);
      for (const error of outcome.internal) internal.set(error, [...(internal.get(error) ?? []), attack.name]);
      holds &&= faultsOf(outcome).length === 0;
      console.log(told(attack.name, outcome));
    }
  } finally {
    await server.stop();
    await prober.stop();
  }
  for (const [error, names] of internal) console.log(`\nInternal error by ${names.join("; ")}:\n${error}`);
  return holds;
}
