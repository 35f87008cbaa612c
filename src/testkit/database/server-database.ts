import { randomUUID } from "node:crypto";
import { administer } from "./administer.ts";
import { databases } from "./database.ts";

export interface ServerDatabase {
  /** Its address, as a superuser. */
  url: string;
  remove(): Promise<void>;
}

/** Makes a database on the suites' server, empty and migrated. */
export async function serverDatabase(): Promise<ServerDatabase> {
  const room = await databases.find(({ name }) => name === "server")!.makeRoom();
  return { url: room.settings.databaseUrl!, remove: () => room.remove() };
}

/** Makes a role that may read a database, with options as in CREATE ROLE; gives the database's address for it. */
export async function asRole({ url }: ServerDatabase, options = ""): Promise<{ url: string; role: string }> {
  const role = `reader_${randomUUID().replaceAll("-", "")}`;
  await administer(url, `CREATE ROLE ${role} LOGIN PASSWORD 'secret' ${options}; GRANT pg_read_all_data TO ${role}`);
  const address = new URL(url);
  Object.assign(address, { username: role, password: "secret" });
  return { url: address.href, role };
}
