import { extname, join } from "node:path";
import { MessageChannel, Worker } from "node:worker_threads";
import type { Place } from "./pglite.ts";
import { serve } from "./pglite-session.ts";
import type { Host } from "./pglite-stream.ts";

const extension = extname(import.meta.filename);
const file = join(import.meta.dirname, `pglite.worker${extension}`);

/** Node does not load TypeScript in a thread; sources, which only development and tests run, go through tsx. */
const loadSource = `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(file)}); })`;

/** Enough for PostgreSQL to meet its own limit, max_stack_depth, before the thread's: that ends a query, and this would end the thread. */
const resourceLimits = { stackSizeMb: 16 };

/** PostgreSQL in a thread of its own, so that no query keeps this one from its other work. */
export function inThread(place: Place): Host {
  const options = { workerData: place, resourceLimits };
  const worker = extension === ".ts" ? new Worker(loadSource, { ...options, eval: true }) : new Worker(file, options);
  return { port: worker, kill: () => worker.terminate() };
}

/** PostgreSQL in this thread, which is soonest there. */
export function inThisThread(place: Place): Host {
  const { port1, port2 } = new MessageChannel();
  void serve(port2, place);
  return {
    port: port1,
    kill: () => {
      port1.close();
      return Promise.resolve();
    },
  };
}
