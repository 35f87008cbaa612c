import { afterAll, beforeAll } from "vitest";
import type { Database } from "../../database/open.ts";
import { importBundled } from "../../dossier/bundled.ts";
import { type Served, serve } from "./serve.ts";

/** Serves the bundled stories over HTTP while the tests of a suite run, and gives what asks that server; see `Served.ask`. */
export function serveBundled(open: () => Promise<Database>): Served["ask"] {
  let database: Database;
  let served: Served;
  beforeAll(async () => {
    database = await open();
    await importBundled(database.client);
    served = await serve(database);
  });
  afterAll(async () => {
    await served.close();
    await database.close();
  });
  return (operation, variables) => served.ask(operation, variables);
}
