import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";

const root = join(import.meta.dirname, "../../..");

/** The program as it was built, in a process that ends with its test, on a free port unless the environment names one. */
export function startProgram(environment: Record<string, string>) {
  const child = spawn(process.execPath, ["--enable-source-maps", "src/built/main.js"], {
    cwd: root,
    env: { PATH: process.env.PATH, PORT: "0", LOG_LEVEL: "silent", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const greeted = greeting(child.stdout);
  const ended = Promise.all([once(child, "exit"), text(child.stderr)]).then(([[code, signal], stderr]) => ({
    code: code as number | null,
    signal: signal as string | null,
    stderr,
  }));
  return {
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    /** How the process ended, with all it said of errors. */
    ended,
    /** The graph's address, once it is served; throws what the process said when it ends before. */
    url: async () => {
      const said = await Promise.race([greeted, ended]);
      if (typeof said !== "string") throw new Error(`The program ended with ${said.code}: ${said.stderr}`);
      return /http:\S+/.exec(said)![0];
    },
  };
}

/** What the program prints first; it never comes from one that ends before. */
function greeting(stdout: Readable): Promise<string> {
  return new Promise((resolve) => {
    let said = "";
    stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes("\nTry: ")) resolve(said);
    });
  });
}
