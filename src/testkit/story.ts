import { afterAll, beforeAll } from "vitest";
import type { Database } from "../database/open.ts";
import { importBundled } from "../dossier/bundled.ts";
import { openRequest } from "../request.ts";
import { schema } from "../schema.ts";
import { createServer, type Server } from "../server/http.ts";
import { readSettings } from "../server/settings.ts";
import { type Body, dataOf, type Operation, textOf } from "./execute.ts";

/**
 * Asks for an operation over HTTP, and gives its data.
 * @throws with the operation, its variables and the whole body when there is any error.
 */
export type Ask = <Data, Variables = Record<string, unknown>>(
  operation: Operation<Data, Variables>,
  variables?: Variables,
) => Promise<Data>;

/** Serves the bundled stories while the tests of a suite run, and gives what asks that server. */
export function serveBundled(open: () => Promise<Database>): Ask {
  let database: Database;
  let server: Server;
  let url: string;
  beforeAll(async () => {
    database = await open();
    await importBundled(database.client);
    const settings = readSettings({ PORT: "0", LOG_LEVEL: "silent" });
    server = await createServer({ schema, openRequest: (client) => openRequest(client), settings, database });
    url = await server.listen();
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });
  return async <Data, Variables>(operation: Operation<Data, Variables>, variables?: Variables) => {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: textOf(operation), variables }),
    });
    return dataOf((await response.json()) as Body<Data>, operation, variables);
  };
}
