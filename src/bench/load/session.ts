import { pipeline } from "node:stream/promises";
import { Client } from "pg";
import { from } from "pg-copy-streams";
import { openFolder } from "../../database/embedded.ts";
import type { DatabaseSettings } from "../../database/open.ts";
import { prepareSession } from "../../database/session.ts";

/** One connection, for what Prisma cannot send. */
export interface Session {
  /** Runs SQL, and gives the rows of its last statement. */
  run<Row>(sql: string): Promise<Row[]>;
  /** Copies lines of COPY's text format into a table with its columns, as in "Link" (id, type). */
  copy(into: string, lines: string[]): Promise<void>;
  close(): Promise<void>;
}

/** Opens a connection to the database that the settings name. */
export async function openSession({ databaseUrl, dataDir }: DatabaseSettings): Promise<Session> {
  return databaseUrl ? serverSession(databaseUrl) : embeddedSession(dataDir);
}

async function serverSession(connectionString: string): Promise<Session> {
  const client = new Client({ connectionString });
  await client.connect();
  await prepareSession(client, 0, 30_000);
  return {
    run: async <Row>(sql: string) => {
      // A script of several statements has a result for each.
      const results = [(await client.query(sql)) as unknown as { rows: Row[] } | { rows: Row[] }[]].flat();
      return results.at(-1)!.rows;
    },
    copy: (into, lines) => pipeline(lines, client.query(from(`COPY ${into} FROM STDIN`))),
    close: () => client.end(),
  };
}

async function embeddedSession(folder: string): Promise<Session> {
  const { pglite, close } = await openFolder(folder);
  return {
    run: async <Row>(sql: string) => ((await pglite.exec(sql)).at(-1)?.rows ?? []) as Row[],
    copy: async (into, lines) => {
      await pglite.query(`COPY ${into} FROM '/dev/blob'`, [], { blob: new Blob(lines) });
    },
    close,
  };
}
