import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { storyPage } from "../../../testkit/operations/story-page.ts";
import { posted } from "../exchange.ts";
import { learn } from "../knowledge.ts";
import type { Probes } from "../server/prober.program.ts";
import { startProber } from "../server/prober.ts";
import { startServer } from "../server/started.ts";
import type { Load, Loaded } from "./load.program.ts";

const connections = 200;

/** At most: p99 of what is answered to p50, and milliseconds to the slowest health answer. */
const limits = { spread: 3, health: 100 };

/** Reads the page of a story on many connections for some seconds, and tells what came of it; gives whether the server held. */
export async function loaded(environment: Record<string, string>, seconds: number): Promise<boolean> {
  const [server, prober] = [await startServer(environment), startProber()];
  try {
    const { stories } = await learn(server.origin);
    const question = posted({
      operationName: "StoryPage",
      query: storyPage,
      variables: { slug: stories[0], asOf: null },
    });
    const load = { origin: server.origin, question };
    await asked({ ...load, connections: 1, seconds: 3 });
    prober.begin(server.origin);
    const came = await asked({ ...load, connections, seconds });
    return tell(came, await prober.tell(), seconds);
  } finally {
    await prober.stop();
    await server.stop();
  }
}

async function asked(load: Load): Promise<Loaded> {
  const child = fork(join(import.meta.dirname, "load.program.ts"));
  const answer = once(child, "message");
  child.send(load);
  return ((await answer) as [Loaded])[0];
}

function tell({ statuses, internal, answered, late }: Loaded, probes: Probes, seconds: number): boolean {
  const times = answered.toSorted((one, other) => one - other);
  const quantile = (share: number) => times[Math.min(Math.floor(share * times.length), times.length - 1)] ?? NaN;
  const [p50, p99] = [quantile(0.5), quantile(0.99)];
  const { 200: _, 503: shed = 0, ...failures } = statuses;
  const faults = [
    ...(Object.keys(failures).length > 0 ? [`failures: ${JSON.stringify(failures)}`] : []),
    ...(internal > 0 ? [`${internal} internal errors`] : []),
    ...(p99 <= limits.spread * p50 ? [] : [`p99 is more than ${limits.spread} times p50`]),
    ...(probes.slowest > limits.health ? [`health over ${limits.health} ms`] : []),
    ...(probes.refused > 0 ? [`health refused ${probes.refused} times`] : []),
  ];
  console.log(
    [
      `\n${connections} connections that read a story's page, for ${seconds} s:`,
      `answered ${times.length} (${(times.length / seconds).toFixed(0)} a second), shed ${shed},`,
      `p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms (${(p99 / p50).toFixed(1)} times),`,
      `slowest health ${probes.slowest.toFixed(0)} ms; the readers themselves were late by at most ${late.toFixed(0)} ms`,
      faults.length > 0 ? `: ${faults.join(", ")}` : "",
    ].join(" "),
  );
  return faults.length === 0;
}
