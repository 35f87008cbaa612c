import { setMaxListeners } from "node:events";
import { setTimeout } from "node:timers/promises";
import type { Attack } from "./attacks/attack.ts";
import type { Answer } from "./exchange.ts";
import { type Knowledge, learn } from "./knowledge.ts";
import type { Probes } from "./server/prober.program.ts";
import type { Prober } from "./server/prober.ts";
import { cpuSeconds, forgetPeak, memoryOf, starvedSeconds } from "./server/process.ts";
import { type Started, startServer } from "./server/started.ts";

/** What an attack did to the server. */
export interface Outcome {
  answers: Answer[];
  /** Seconds of CPU, without what the health routes take on a calm server. */
  cpu: number;
  /** Seconds for which the server's main thread waited for a processor: more than a little says that the machine is busy. */
  starved: number;
  /** Bytes of memory above those held before. */
  memory: number;
  probes: Probes;
  /** Whether the server was calm again in time, and up. */
  isCalm: boolean;
  hasEnded: boolean;
  /** What the server logged of internal errors. */
  internal: string[];
}

/**
 * An attack is called off after so many seconds, a little more than the deadline of operations. A server that is not calm again
 * after so many more is ended, so that what is told of it is less than it would have come to.
 */
const [patience, toCalm] = [12, 10];

/** How long a server that starts may take to be calm, in seconds. */
const toWarm = 60;

/** A server that holds so many bytes more than when it was warm is started again, so that no attack is measured by what an earlier one left. */
const mostLeft = 150_000_000;

/** Calm is who takes no more than this share of a processor beside its probes, for so many samples in a row. */
const [calmShare, calmSamples, sampleEvery] = [0.15, 5, 100];

/** Measures attacks on the server that an environment describes, one after another; it is started again when it has to be. */
export class ServerUnderAttack {
  private server: Started | undefined;
  private known: Knowledge | undefined;
  /** The CPU seconds that a probe takes of a calm server, and the memory held when it was warm. */
  private ofProbe = 0;
  private warm = 0;

  constructor(
    private readonly environment: Record<string, string>,
    private readonly prober: Prober,
    /** Processes beside it whose time counts, such as that of PostgreSQL. */
    private readonly others: readonly number[] = [],
  ) {}

  async suffer({ prepare }: Attack): Promise<Outcome> {
    const server = await this.fresh();
    const send = prepare(this.known!);
    const { pid, origin } = server;
    const logged = server.log().length;
    forgetPeak(pid);
    const [cpu, { held }, starved] = [this.cpu(pid), memoryOf(pid), starvedSeconds(pid)];
    this.prober.begin(origin);
    const signal = AbortSignal.timeout(patience * 1000);
    // Each connection listens to it.
    setMaxListeners(0, signal);
    const answers = await send({ origin, signal });
    const isCalm = await this.calm(server, toCalm);
    const probes = await this.prober.tell();
    this.prober.rest();
    const outcome = {
      ...{ answers, probes, isCalm, hasEnded: server.hasEnded() },
      cpu: Math.max(0, this.cpu(pid) - cpu - probes.answered * this.ofProbe),
      starved: Math.max(0, starvedSeconds(pid) - starved),
      memory: Math.max(0, memoryOf(pid).peak - held),
      internal: internalErrors(server.log().slice(logged)),
    };
    if (!isCalm) await this.stop();
    return outcome;
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    await server?.stop();
  }

  /** The server, warm and calm. */
  async fresh(): Promise<Started> {
    if (this.server && (this.server.hasEnded() || memoryOf(this.server.pid).held > this.warm + mostLeft))
      await this.stop();
    if (this.server) return this.server;
    const server = await startServer(this.environment);
    this.server = server;
    this.known = await learn(server.origin);
    this.prober.begin(server.origin);
    await this.calm(server, toWarm);
    this.prober.begin(server.origin);
    const cpu = this.cpu(server.pid);
    await setTimeout(2_000);
    const { answered } = await this.prober.tell();
    this.ofProbe = (this.cpu(server.pid) - cpu) / answered;
    this.prober.rest();
    this.warm = memoryOf(server.pid).held;
    return server;
  }

  private cpu(pid: number): number {
    return [pid, ...this.others].reduce((sum, each) => sum + cpuSeconds(each), 0);
  }

  /** Waits until a server is calm, so many seconds at most. */
  private async calm({ pid, hasEnded }: Started, seconds: number): Promise<boolean> {
    const late = performance.now() + seconds * 1000;
    let [calm, cpu, time, { answered: before }] = [0, this.cpu(pid), performance.now(), await this.prober.tell()];
    while (calm < calmSamples) {
      if (hasEnded() || performance.now() > late) return false;
      await setTimeout(sampleEvery);
      const [cpuNow, now] = [this.cpu(pid), performance.now()];
      const { waiting, answered } = await this.prober.tell();
      const took = cpuNow - cpu - (answered - before) * this.ofProbe;
      calm = (took * 1000) / (now - time) < calmShare && waiting < sampleEvery ? calm + 1 : 0;
      [cpu, time, before] = [cpuNow, now, answered];
    }
    return true;
  }
}

/** The messages of what a log says of internal errors, each once. */
function internalErrors(log: string): string[] {
  const lines = log.split("\n").filter((line) => line.includes('"Internal error"'));
  const told = lines.map((line) => {
    const { err } = JSON.parse(line) as { err?: { message?: string; stack?: string } };
    return err?.stack ?? err?.message ?? line;
  });
  return [...new Set(told)];
}
