import { existsSync, readFileSync, renameSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { administer } from "../../../testkit/database/administer.ts";
import { startPostgres } from "../../../testkit/database/postgres.ts";
import { fill } from "../../load/fill.ts";
import { openGraph } from "../../measure/graphs.ts";

/** Where the graphs to attack are, each by what the environment of the server calls its database. */
export interface Graphs {
  /** The database with the first story, and nothing else. */
  story: () => Promise<Record<string, string>>;
  /** A synthetic graph of so many statements, made when it is not there from an earlier time. */
  synthetic: (statements: number, show: (step: string) => void) => Promise<Record<string, string>>;
  /** The processes of the database, where it is not in the server's own. */
  processes: number[];
  stop: () => Promise<void>;
}

const seed = 1;

/** Graphs on the embedded engine, a data folder each. */
export function embeddedGraphs(keep: string): Graphs {
  const story = join(keep, "embedded-story");
  return {
    story: async () => {
      await rm(story, { recursive: true, force: true });
      return { DATA_DIR: story };
    },
    synthetic: async (statements, show) => {
      const folder = join(keep, `embedded-${statements}`);
      if (!existsSync(folder)) {
        const unfinished = `${folder}.unfinished`;
        await rm(unfinished, { recursive: true, force: true });
        await fill({ dataDir: unfinished }, { statements, seed }, show);
        renameSync(unfinished, folder);
      }
      return { DATA_DIR: folder };
    },
    processes: [],
    stop: () => Promise.resolve(),
  };
}

/** Graphs on a PostgreSQL server of our own, a database each. */
export async function serverGraphs(keep: string): Promise<Graphs> {
  const server = await startPostgres({ keep: join(keep, "server") });
  const DATA_DIR = join(keep, "server-unused");
  return {
    story: async () => {
      await administer(`${server.url}postgres`, "DROP DATABASE IF EXISTS story WITH (FORCE)");
      await administer(`${server.url}postgres`, "CREATE DATABASE story");
      return { DATABASE_URL: `${server.url}story`, DATA_DIR };
    },
    synthetic: async (statements, show) => {
      const database = await openGraph(server, { statements, seed }, show);
      await database.close();
      return { DATABASE_URL: `${server.url}graph_${statements}_${seed}`, DATA_DIR };
    },
    // Its first line is the process that all others are children of.
    processes: [Number(readFileSync(join(server.folder, "postgres/postmaster.pid"), "utf8").split("\n")[0])],
    stop: () => server.stop(),
  };
}
