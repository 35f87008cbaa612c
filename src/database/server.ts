import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { currentSignal } from "./cancellation.ts";
import { Connections, type ServerLimits } from "./connections.ts";
import { type Engine, preparedMark, withWholeScripts } from "./engine.ts";
import { checkServer } from "./requirements.ts";
import { checkRights } from "./rights.ts";

export const defaultLimits: ServerLimits = { poolSize: 10, connectTimeout: 5_000, statementTimeout: 15_000 };

/** Connects to a PostgreSQL server, by its URL. */
export function openServer(url: string, limits = defaultLimits): Engine {
  const connections = new Connections(url, limits);
  const factory = new PrismaPg(connections.asPool(), { statementNameGenerator: nameOf });
  const connect = async () => {
    const adapter = await factory.connect();
    const begin = adapter.startTransaction.bind(adapter);
    return Object.assign(adapter, {
      startTransaction: async (...level: Parameters<typeof begin>) => {
        const transaction = await begin(...level);
        // An import takes as long as it needs.
        if (!currentSignal()) await transaction.executeRaw({ sql: unlimited, args: [], argTypes: [] });
        return transaction;
      },
    });
  };
  const { provider, adapterName } = factory;
  const connectToShadowDb = () => factory.connectToShadowDb();
  return {
    name: "server",
    adapter: withWholeScripts({ provider, adapterName, connect, connectToShadowDb }, (script) =>
      connections.runScript(script),
    ),
    load: () => connections.load(),
    check: () => checkServer(connections, url),
    checkRights: (due) => checkRights(connections, url, due),
    close: () => connections.close(),
  };
}

const unlimited = "SET LOCAL statement_timeout TO 0";

/** The name of a prepared statement; none for SQL that is planned each time. */
function nameOf({ sql }: { sql: string }): string {
  return sql.startsWith(preparedMark) ? createHash("sha1").update(sql).digest("hex") : "";
}
