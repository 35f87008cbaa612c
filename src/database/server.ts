import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { type Engine, withWholeScripts } from "./engine.ts";

/** Connects to a PostgreSQL server, by its URL. */
export function openServer(url: string): Engine {
  const pool = new Pool({ connectionString: url });
  // The pool replaces a connection that breaks while it is idle. Prisma listens for that only until it disconnects.
  pool.on("error", () => undefined);
  return {
    name: "server",
    adapter: withWholeScripts(new PrismaPg(pool), (script) => pool.query(script)),
    close: () => pool.end(),
  };
}
