import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PostgresCluster } from "./postgres-cluster.ts";

/**
 * Runs a PostgreSQL server, reachable from this machine only, until standard input ends: so it goes with the process that
 * started it, however that one goes. Prints one line of JSON when it is ready; its folder is removed when it stops, unless its
 * argument, JSON as well, names one to keep.
 */

export interface PostgresOptions {
  /** A folder that is kept, and has the databases of the last time. */
  keep?: string;
  /** The port; by default any free one. */
  port?: number;
  /** As in postgresql.conf. */
  settings?: Record<string, string>;
  /** The ICU locale of its databases; by default PostgreSQL's own C.UTF-8. */
  locale?: string;
}

export interface Ready {
  /** A folder for what belongs to the server's time. */
  folder: string;
  /** The server's address, but for the database. */
  url: string;
  /** The process that all of the server's others come from. */
  pid: number;
}

const options = JSON.parse(process.argv[2] ?? "{}") as PostgresOptions;
const { keep, settings = {}, locale } = options;
const folder = keep ?? mkdtempSync(join(tmpdir(), "backgrounder-test-"));
if (keep !== undefined) mkdirSync(keep, { recursive: true });
else process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
// The server may run as another user.
chmodSync(folder, 0o755);

const [port, password] = [options.port ?? (await freePort()), passwordIn(folder)];
const fixed = { listen_addresses: "127.0.0.1", port: String(port), unix_socket_directories: "", fsync: "off" };
const cluster = new PostgresCluster(join(folder, "postgres"));
const orphaned = once(process.stdin.resume(), "end");
if (!cluster.exists()) cluster.initialize(password, locale);
const { pid, stop } = await cluster.start({ ...fixed, ...settings });
const url = `postgresql://postgres:${password}@127.0.0.1:${port}/`;
console.log(JSON.stringify({ folder, url, pid } satisfies Ready));
await orphaned;
await stop();
process.exit();

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
