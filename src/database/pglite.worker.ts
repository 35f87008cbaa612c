import { parentPort, workerData } from "node:worker_threads";
import type { Place } from "./pglite.ts";
import { serve } from "./pglite-session.ts";

// In a thread, exit ends the thread alone.
await serve(parentPort!, workerData as Place, () => process.exit());
