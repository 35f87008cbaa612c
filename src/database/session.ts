import type { ClientBase } from "pg";

/**
 * What the SQL and the drivers rest on, as a server, a database, a role and DATABASE_URL may each set it otherwise: how values
 * are written and read, where names are looked up, and which rows an index gives.
 */
const fixed = {
  // @prisma/adapter-pg reads a timestamptz as if it were in UTC.
  TimeZone: "UTC",
  DateStyle: "ISO, YMD",
  IntervalStyle: "postgres",
  client_encoding: "UTF8",
  standard_conforming_strings: "on",
  bytea_output: "hex",
  extra_float_digits: "1",
  array_nulls: "on",
  transform_null_equals: "off",
  // Migrations replace words of what pg_get_functiondef gives.
  quote_all_identifiers: "off",
  search_path: "public",
  // A limit leaves out matches of a search, at random.
  gin_fuzzy_search_limit: "0",
  "pg_trgm.similarity_threshold": "0.3",
  "pg_trgm.word_similarity_threshold": "0.6",
  default_transaction_isolation: "read committed",
  default_transaction_deferrable: "off",
  // The pool closes idle connections itself; an import waits for locks, and thinks between two statements.
  idle_session_timeout: "0",
  idle_in_transaction_session_timeout: "10min",
  lock_timeout: "0",
};

/** PostgreSQL 17 and later end long transactions, too. */
const newer = "SELECT set_config(name, '0', false) FROM pg_settings WHERE name = 'transaction_timeout'";

/**
 * Prepares a new connection before anything else is sent on it. It SETs, as that wins over what the server knows of the role
 * and the database, and as poolers refuse most of these as parameters of the startup.
 */
export async function prepareSession(client: ClientBase, statementTimeout: number, patience: number): Promise<void> {
  const settings = Object.entries({ ...fixed, statement_timeout: String(statementTimeout) });
  const set = settings.map(([name, value]) => `SET ${name} TO ${name === "DateStyle" ? value : `'${value}'`}`);
  // What takes a snapshot comes in the next transaction: on a standby it fails at an isolation of serializable.
  const script = ["BEGIN", ...set, "COMMIT", newer].join(";\n");
  await client.query({ text: script, query_timeout: patience } as { text: string });
}
