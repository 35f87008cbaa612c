import { Client } from "pg";
import { codeOf } from "./sql-states.ts";

/** A server, or a database of it, that the graph cannot stand on; the message says why and what to do, without a password. */
export class UnusableServer extends Error {}

/** What to call a server, its role and its database by, as DATABASE_URL and its defaults name them. */
export interface Address {
  server: string;
  role: string;
  database: string;
}

export function addressOf(url: string): Address {
  const { host, port, user, database } = new Client({ connectionString: url });
  return { server: `${host}:${port}`, role: user ?? "", database: database ?? "" };
}

/** Why a connection to a server failed. */
export function explainFailure(error: unknown, { server, role, database }: Address): UnusableServer {
  const reason = error instanceof Error ? error.message.trim().split("\n")[0]! : String(error);
  const code = codeOf(error);
  return new UnusableServer(explanation(), { cause: error });

  function explanation(): string {
    if (code && /^E[A-Z]+$/.test(code)) {
      return `No PostgreSQL server can be reached at ${server} (${code}). Start it, or correct the host and port in DATABASE_URL.`;
    }
    if (/^timeout expired$|^Query read timeout$|did not answer within|^The operation was aborted/.test(reason)) {
      return `The PostgreSQL server at ${server} does not answer in time. See whether it is paused or overloaded, or raise DATABASE_CONNECT_TIMEOUT_MS.`;
    }
    switch (code) {
      case "28P01":
        return `The PostgreSQL server at ${server} refuses the password of the role ${role}. Correct it in DATABASE_URL.`;
      case "28000":
        return `The PostgreSQL server at ${server} does not let the role ${role} in: ${reason}. Correct DATABASE_URL, or the server's roles and pg_hba.conf.`;
      case "3D000":
        return `The PostgreSQL server at ${server} has no database ${database}. Create it with: CREATE DATABASE "${database}" ENCODING 'UTF8' TEMPLATE template0; or correct DATABASE_URL.`;
      case "42501":
        return `The role ${role} lacks a right in the database ${database} at ${server}: ${reason}. Grant it, or connect as the database's owner.`;
      case "53300":
        return `The PostgreSQL server at ${server} has no room for another connection (${reason}). Close others, raise its max_connections or the role's CONNECTION LIMIT, or lower DATABASE_POOL_SIZE.`;
      case "57P03":
        return `The PostgreSQL server at ${server} takes no connections yet: ${reason}. Start again once it is up.`;
    }
    if (reason.includes("password must be a string")) {
      return `The PostgreSQL server at ${server} asks for a password of the role ${role}. Set one in DATABASE_URL, as in postgresql://user:password@host:5432/name.`;
    }
    if (/SSL|certificate/i.test(reason)) {
      return `No encrypted connection to the PostgreSQL server at ${server}: ${reason}. Correct sslmode in DATABASE_URL, or the server's certificate.`;
    }
    return `The PostgreSQL server at ${server} cannot be used: ${reason}. Check DATABASE_URL.`;
  }
}
