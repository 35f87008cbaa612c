import { mkdirSync } from "node:fs";
import { type Database, openDatabase } from "../../database/open.ts";
import { administer } from "../../testkit/database/administer.ts";
import { startPostgres } from "../../testkit/database/postgres.ts";
import { fill, type Graph } from "../load/fill.ts";

/** The same at every scale. */
const settings = {
  shared_buffers: "1GB",
  effective_cache_size: "4GB",
  maintenance_work_mem: "256MB",
  max_wal_size: "8GB",
  random_page_cost: "1.1",
};

export interface Server {
  /** Its address, but for the database. */
  url: string;
  stop(): Promise<void>;
}

/** A server of our own, whose databases are kept in a folder; or one that is up, by the URL of any database of it. */
export async function openServerOf(folder: string, databaseUrl: string | undefined): Promise<Server> {
  if (databaseUrl) return { url: new URL(".", databaseUrl).href, stop: () => Promise.resolve() };
  mkdirSync(folder, { recursive: true });
  return startPostgres({ keep: folder, settings });
}

/** Opens a graph on a server; makes it first, unless it is there from an earlier time. */
export async function openGraph({ url }: Server, graph: Graph, show: (step: string) => void): Promise<Database> {
  const name = `graph_${graph.statements}_${graph.seed}`;
  const database = { databaseUrl: `${url}${name}`, dataDir: "" };
  const created = await administer(`${url}postgres`, `CREATE DATABASE ${name}`).then(
    () => true,
    (error: unknown) => {
      // 42P04 says that there is one.
      if ((error as { code?: string }).code === "42P04") return false;
      throw error;
    },
  );
  const opened = await openDatabase(database);
  if (!created && (await opened.client.statement.count({ take: 1 })) > 0) return opened;
  await opened.close();
  await fill(database, graph, (step) => show(`${graph.statements.toLocaleString("en")}: ${step}`));
  return openDatabase(database);
}
