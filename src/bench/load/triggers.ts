import { CannotLoad } from "./cannot-load.ts";
import type { Session } from "./session.ts";

/**
 * Lets no trigger fire in this transaction but those that see to a row as it is inserted, and checks no foreign keys.
 * @returns what lets all of them fire again.
 * @throws CannotLoad when the role may not.
 */
export async function suspendTriggers(session: Session): Promise<() => Promise<void>> {
  await session.run("SET LOCAL session_replication_role = replica").catch((error: unknown) => {
    throw new CannotLoad(
      `Triggers cannot be kept from firing for each row: ${(error as Error).message}. Connect as a superuser, or let one GRANT SET ON PARAMETER session_replication_role to this role.`,
    );
  });
  await session.run(forRowsInserted("ENABLE ALWAYS"));
  return async () => {
    await session.run(forRowsInserted("ENABLE"));
    await session.run("SET LOCAL session_replication_role = origin");
  };
}

/** Of tgtype, 1 says for each row, 2 before, 4 insert. */
const forRowsInserted = (how: string) => `
  DO $$ DECLARE it record; BEGIN
    FOR it IN SELECT tgrelid::regclass AS on_table, tgname FROM pg_trigger WHERE NOT tgisinternal AND tgtype & 7 = 7 LOOP
      EXECUTE format('ALTER TABLE %s ${how} TRIGGER %I', it.on_table, it.tgname);
    END LOOP;
  END $$`;
