import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdtempSync, openSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { UsageError } from "../../../dossier/command/arguments.ts";
import { takePrecedence } from "./process.ts";

const root = join(import.meta.dirname, "../../../..");

/** The built server in a process of its own, as `npm start` starts it. */
export interface Started {
  pid: number;
  /** As in http://127.0.0.1:4000. */
  origin: string;
  /** All that it wrote. */
  log: () => string;
  hasEnded: () => boolean;
  /** Ends it at once, in order when it does so within a few seconds. */
  stop: () => Promise<void>;
}

/** How long it may take to start, and to stop, in milliseconds. */
const [toStart, toStop] = [120_000, 5_000];

/**
 * Starts the server on a free port of this machine.
 * @throws with what it wrote when it does not come up.
 */
export async function startServer(environment: Record<string, string>): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), "backgrounder-attack-"));
  const [path, manifest] = [join(folder, "log"), join(root, "package.json")];
  const { scripts } = JSON.parse(readFileSync(manifest, "utf8")) as { scripts: { start: string } };
  // To a file, as a pipe that is not read in time would stop the server.
  const output = openSync(path, "a");
  const child = spawn("sh", ["-c", scripts.start], {
    cwd: root,
    env: { PATH: process.env.PATH, PORT: "0", ...environment },
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  // Attackers are on this machine, too; elsewhere they would not take the server's processors.
  takePrecedence(child.pid!, -5);
  const log = () => readFileSync(path, "utf8");
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const stop = async () => {
    await end(child, hasEnded);
    await rm(folder, { recursive: true, force: true });
  };
  const patient = performance.now() + toStart;
  for (;;) {
    await setTimeout(50);
    const [, origin] = /(http:\/\/\S+)\/graphql/.exec(log()) ?? [];
    if (origin !== undefined) return { pid: child.pid!, origin, log, hasEnded, stop };
    if (!hasEnded() && performance.now() < patient) continue;
    const said = log();
    await stop();
    throw new UsageError(`The server did not start. Was it built (npm run build)? It said:\n${said}`);
  }
}

async function end(child: ChildProcess, hasEnded: () => boolean): Promise<void> {
  if (hasEnded()) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const late = new AbortController();
  setTimeout(toStop, undefined, late).then(
    () => child.kill("SIGKILL"),
    () => undefined,
  );
  await ended;
  late.abort();
}
