import { Agent } from "node:http";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";
import { exchange, type Question } from "../exchange.ts";

/**
 * Asks a server the same on many connections for some time, in a process of its own: each connection is kept, and asks again when it is
 * answered; after a 503, when it has waited as long as that asks.
 */

export interface Load {
  origin: string;
  question: Question;
  connections: number;
  seconds: number;
}

/** What came of it. */
export interface Loaded {
  /** How often each status was answered; or why there was no answer. */
  statuses: Record<string, number>;
  internal: number;
  /** Milliseconds to each answer of status 200, from the question that was answered. */
  answered: number[];
  /** Milliseconds by which the process itself was late at most. */
  late: number;
}

/** Milliseconds that who was turned away waits, as Retry-After asks. */
const pause = 1_000;

process.once("message", (load: Load) => {
  void ask(load).then((loaded) => process.send?.(loaded, () => process.disconnect()));
});

async function ask({ origin, question, connections, seconds }: Load): Promise<Loaded> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const loaded: Loaded = { statuses: {}, internal: 0, answered: [], late: 0 };
  const end = performance.now() + seconds * 1000;
  delay.enable();
  const reader = async () => {
    while (performance.now() < end) {
      const { status, seconds: took, isInternal } = await exchange(origin, question, undefined, agent);
      loaded.statuses[status] = (loaded.statuses[status] ?? 0) + 1;
      if (isInternal) loaded.internal += 1;
      if (status === 200) loaded.answered.push(took! * 1000);
      else await setTimeout(pause);
    }
  };
  await Promise.all(Array.from({ length: connections }, reader));
  agent.destroy();
  return { ...loaded, late: delay.max / 1e6 };
}
