import { randomUUID } from "node:crypto";
import type { PoolClient, QueryResult } from "pg";
import { cancelledBy } from "./cancellation.ts";
import { type Address, addressOf, explainFailure, UnusableServer } from "./unusable-server.ts";

/** The oldest major version of PostgreSQL that all suites have passed on. */
const oldest = 15;

/** What the checks need of the connections to a server. */
interface Connections {
  /** How many there may be. */
  size: number;
  query(sql: string): Promise<QueryResult>;
  connect(): Promise<PoolClient>;
}

/**
 * Whether the graph can stand on a server at all.
 * @throws UnusableServer when it cannot, with how to mend it.
 */
export async function checkServer(connections: Connections, url: string): Promise<void> {
  const address = addressOf(url);
  const ask = async (value: string) =>
    String(((await connections.query(`SELECT ${value} AS value`)).rows[0] as { value: unknown }).value);
  try {
    const flaw =
      flawOfVersion(await ask("current_setting('server_version')")) ??
      flawOfEncoding(await ask("current_setting('server_encoding')"), address) ??
      flawOfLocale(await ask("lower('IД')"), address) ??
      (await flawOfPooler(connections));
    if (flaw) throw new UnusableServer(`The PostgreSQL server at ${address.server} cannot be used: ${flaw}`);
  } catch (error) {
    throw error instanceof UnusableServer ? error : explainFailure(error, address);
  }
}

/** A version is as in 15.18 (Debian 15.18-0+deb12u1). */
export function flawOfVersion(version: string): string | undefined {
  if (parseInt(version, 10) >= oldest) return undefined;
  return `it is PostgreSQL ${version}, and the oldest that was tested is ${oldest}. Upgrade it, or set DATABASE_URL to a newer one.`;
}

function flawOfEncoding(encoding: string, { database }: Address): string | undefined {
  if (encoding === "UTF8") return undefined;
  return `its database ${database} has the encoding ${encoding}, which cannot hold every text. ${another(database)}`;
}

/** Turkish has another small letter for I, and the locale C has small letters of ASCII only. */
function flawOfLocale(lower: string, { database }: Address): string | undefined {
  if (lower === "iд") return undefined;
  return `its database ${database} has a locale in which IД in small letters is ${lower}, not iд, so that a search would miss words. ${another(database)}`;
}

const another = (database: string) =>
  `Create another with: CREATE DATABASE "${database}_utf8" ENCODING 'UTF8' LOCALE_PROVIDER libc LOCALE 'C.UTF-8' TEMPLATE template0; and set DATABASE_URL to it.`;

/**
 * A pooler that gives a connection another backend for each transaction loses what was set and prepared on it. Such a one shows
 * when a second connection meets the backend of the first, or drives the first to another.
 */
async function flawOfPooler(connections: Connections): Promise<string | undefined> {
  if (connections.size === 1) return undefined;
  const state = randomUUID();
  const one = await connections.connect();
  try {
    await one.query(`SELECT set_config('backgrounder.session', '${state}', false)`);
    // A role may be limited to one connection.
    const other = await cancelledBy(AbortSignal.timeout(2_000), () => connections.connect()).catch(() => undefined);
    if (!other) return undefined;
    try {
      await other.query("BEGIN");
      if ((await stateOf(other)) !== state && (await stateOf(one)) === state) return undefined;
    } finally {
      await other.query("ROLLBACK").finally(() => other.release());
    }
  } finally {
    one.release();
  }
  return "a transaction pooler stands before it, where a connection loses its settings and prepared statements after each transaction. Connect to PostgreSQL itself, or set the pooler to session pooling (in PgBouncer, pool_mode = session).";
}

async function stateOf(client: PoolClient): Promise<string | null> {
  const sql = "SELECT current_setting('backgrounder.session', true) AS state";
  return (await client.query<{ state: string | null }>(sql)).rows[0]!.state;
}
