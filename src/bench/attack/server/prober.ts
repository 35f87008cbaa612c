import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Probes, Told } from "./prober.program.ts";

/** Asks the health routes of a server from a process of its own. */
export interface Prober {
  /** Begins at a server's origin, as in http://127.0.0.1:4000, and forgets what was before. */
  begin: (origin: string) => void;
  /** What the routes answered since. */
  tell: () => Promise<Probes>;
  rest: () => void;
  stop: () => Promise<void>;
}

export function startProber(): Prober {
  const child = fork(join(import.meta.dirname, "prober.program.ts"));
  const say = (told: Told) => void child.send(told);
  return {
    begin: (origin) => say({ origin }),
    tell: async () => {
      const told = once(child, "message");
      say("tell");
      return ((await told) as [Probes])[0];
    },
    rest: () => say("rest"),
    stop: async () => {
      const ended = once(child, "exit");
      child.disconnect();
      await ended;
    },
  };
}
