import type { Database } from "../../database/open.ts";
import { openRequest } from "../../graph/request.ts";
import { schema } from "../../graph/schema.ts";
import { createServer } from "../../server/server.ts";
import { readSettings, type Settings } from "../../server/settings.ts";
import { type Body, dataOf, type Operation, textOf } from "../operations/execute.ts";

export interface Served {
  /** The graph's address. */
  url: string;
  /**
   * Asks over HTTP, and gives the data.
   * @throws with the operation, its variables and the whole body when there is any error.
   */
  ask: <Data = unknown, Variables = Record<string, unknown>>(
    operation: Operation<Data, Variables>,
    variables?: Variables,
  ) => Promise<Data>;
  /** Stops the server; the database stays open. */
  close: () => Promise<void>;
}

/** Serves a database by the real HTTP server, on a free port of this machine, with the default settings but those given. */
export async function serve(
  database: Pick<Database, "client" | "load">,
  settings: Partial<Settings> = {},
): Promise<Served> {
  const defaults = readSettings({ PORT: "0", LOG_LEVEL: "silent" });
  const server = await createServer({ schema, openRequest, database, settings: { ...defaults, ...settings } });
  const url = await server.listen();
  return {
    url,
    ask: async (operation, variables) => {
      const response = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query: textOf(operation), variables }),
      });
      return dataOf((await response.json()) as Body<never>, operation, variables);
    },
    close: () => server.close(),
  };
}
