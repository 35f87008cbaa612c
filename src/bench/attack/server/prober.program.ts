import { request } from "node:http";
import { takePrecedence } from "./process.ts";

/**
 * Asks the health routes of a server every 20 ms, each on a connection of its own, as load balancers do. It is a process of its
 * own, with precedence where it may have that, so that it waits for nothing but the server.
 */

/** What the health routes answered since the prober was told to begin. */
export interface Probes {
  /** Milliseconds to the slowest answer; of one that is still awaited, those that have passed. */
  slowest: number;
  /** Milliseconds that the oldest question now waits. */
  waiting: number;
  answered: number;
  /** Answers other than 200, and connections that failed. */
  refused: number;
}

/** What the prober is told: to begin at a server's origin, to say what came of it so far, or to rest. */
export type Told = { origin: string } | "tell" | "rest";

const every = 20;
const routes = ["/health/live", "/health/ready"];

const fresh = (): Probes => ({ slowest: 0, waiting: 0, answered: 0, refused: 0 });
let probes = fresh();
let timer: NodeJS.Timeout | undefined;
/** When each route that has not answered yet was asked. */
let asked = new Map<string, number>();

takePrecedence(process.pid, -10);

process.on("disconnect", () => process.exit());
process.on("message", (told: Told) => {
  if (told === "tell") process.send?.(current());
  else if (told === "rest") clearInterval(timer);
  else begin(told.origin);
});

function begin(origin: string): void {
  clearInterval(timer);
  probes = fresh();
  asked = new Map();
  timer = setInterval(() => {
    for (const route of routes) if (!asked.has(route)) ask(origin, route);
  }, every);
}

function ask(origin: string, route: string): void {
  const [of, times, start] = [probes, asked, performance.now()];
  times.set(route, start);
  const answered = (isRefused: boolean) => {
    if (times.get(route) !== start) return;
    times.delete(route);
    of.slowest = Math.max(of.slowest, performance.now() - start);
    of.answered += 1;
    if (isRefused) of.refused += 1;
  };
  const sent = request(`${origin}${route}`, { agent: false }, (response) => {
    response.resume().on("close", () => answered(response.statusCode !== 200));
  });
  sent.on("error", () => answered(true)).end();
}

function current(): Probes {
  const waiting = Math.max(0, ...[...asked.values()].map((start) => performance.now() - start));
  return { ...probes, waiting, slowest: Math.max(probes.slowest, waiting) };
}
