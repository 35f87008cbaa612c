import type { QueryResult } from "pg";
import { addressOf, explainFailure, UnusableServer } from "./unusable-server.ts";

interface Rights {
  standby: boolean;
  readOnly: boolean;
  /** Those of the graph's tables that the role may not read. */
  unreadable: string[];
  /** Those that it does not own. */
  foreign: string[];
  mayCreate: boolean | null;
  mayExtend: boolean;
  extensions: { name: string; schema: string | null; available: boolean }[];
}

/** Each looks at what is there now: a new database has none of the tables. */
const rightsSql = `
  SELECT pg_is_in_recovery() AS standby, current_setting('transaction_read_only')::boolean AS "readOnly",
    ARRAY(SELECT relname::text FROM graph WHERE NOT has_table_privilege(oid, 'SELECT')) AS unreadable,
    ARRAY(SELECT relname::text FROM graph WHERE NOT pg_has_role(relowner, 'USAGE')) AS foreign,
    has_schema_privilege(to_regnamespace('public'), 'CREATE') AS "mayCreate",
    has_database_privilege(current_database(), 'CREATE') AS "mayExtend",
    (SELECT json_agg(json_build_object('name', name, 'schema', extnamespace::regnamespace::text,
      'available', EXISTS (SELECT FROM pg_available_extensions a WHERE a.name = needed.name)))
      FROM unnest(ARRAY['pg_trgm', 'unaccent']) needed (name) LEFT JOIN pg_extension ON extname = name) AS extensions
  FROM (SELECT) one`;
const graphSql = `
  WITH graph AS (
    SELECT oid, relname, relowner FROM pg_class WHERE oid IN (to_regclass('public."Entry"'), to_regclass('public._prisma_migrations'))
  )`;

/**
 * Whether a role can serve the graph from a server's database, and make the migrations that are due there.
 * @throws UnusableServer when it cannot, with how to mend it.
 */
export async function checkRights(
  connections: { query(sql: string): Promise<QueryResult> },
  url: string,
  due: readonly string[],
): Promise<void> {
  const address = addressOf(url);
  const { rows } = await connections.query(graphSql + rightsSql).catch((error: unknown) => {
    throw explainFailure(error, address);
  });
  const { role, database, server } = address;
  const flaw = flawOf(rows[0] as Rights, due, { role, database });
  if (flaw) throw new UnusableServer(`The database ${database} at ${server} ${flaw}`);
}

function flawOf(
  rights: Rights,
  due: readonly string[],
  { role, database }: { role: string; database: string },
): string | undefined {
  const quoted = `"${role}"`;
  if (rights.unreadable.length > 0) {
    return `has tables that the role ${role} may not read. Run there, as their owner: GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${quoted};`;
  }
  if (due.length === 0) return undefined;
  const lacks = `lacks ${due.length} migrations (from ${due[0]} on)`;
  if (rights.standby) return `is a standby and ${lacks}. Start the gateway once on its primary, then here.`;
  if (rights.readOnly) {
    return `is read only and ${lacks}. Start the gateway once with default_transaction_read_only off, then with it on.`;
  }
  if (rights.mayCreate === null) return "has no schema public. Create it with: CREATE SCHEMA public;";
  if (!rights.mayCreate) {
    return `${lacks}, and the role ${role} may not create tables. Run there, as its owner: GRANT CREATE ON SCHEMA public TO ${quoted}; GRANT CREATE ON DATABASE "${database}" TO ${quoted};`;
  }
  if (rights.foreign.length > 0) {
    return `${lacks}, and the role ${role} does not own its tables. Start the gateway once as the role that does.`;
  }
  for (const { name, schema, available } of rights.extensions) {
    if (schema !== null && schema !== "public") {
      return `has the extension ${name} in the schema ${schema}. Run there: ALTER EXTENSION ${name} SET SCHEMA public;`;
    }
    if (schema === null && !available) {
      return `lacks the extension ${name}, and its server does not have it. Install PostgreSQL's contrib modules there.`;
    }
    if (schema === null && !rights.mayExtend) {
      return `lacks the extension ${name}, which the role ${role} may not create. Run there, as its owner: GRANT CREATE ON DATABASE "${database}" TO ${quoted};`;
    }
  }
  return undefined;
}
