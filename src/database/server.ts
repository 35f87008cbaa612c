import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { type Engine, planKept, withWholeScripts } from "./engine.ts";

/** Connects to a PostgreSQL server, by its URL. */
export function openServer(url: string): Engine {
  const pool = new Pool({ connectionString: url });
  // The pool replaces a connection that breaks while it is idle. Prisma listens for that only until it disconnects.
  pool.on("error", () => undefined);
  return {
    name: "server",
    adapter: withWholeScripts(new PrismaPg(pool, { statementNameGenerator: nameOf }), (script) => pool.query(script)),
    load: () => ({ connections: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: () => pool.end(),
  };
}

/** The name of a prepared statement; none for SQL that is planned each time. */
function nameOf({ sql }: { sql: string }): string {
  return sql.startsWith(planKept) ? createHash("sha1").update(sql).digest("hex") : "";
}
