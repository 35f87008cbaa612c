import { type DatabaseSettings, openDatabase } from "../../database/open.ts";
import { newsOf } from "../synthetic/news.ts";
import { load } from "./load.ts";
import { openSession } from "./session.ts";

export interface Graph {
  statements: number;
  /** The same number makes the same graph. */
  seed: number;
}

/** Migrates the empty database that the settings name, and fills it with a synthetic graph; gives its size, as in 96 MB. */
export async function fill(
  settings: DatabaseSettings,
  { statements, seed }: Graph,
  show: (step: string) => void,
): Promise<string> {
  const database = await openDatabase(settings);
  await database.close();
  const session = await openSession(settings);
  try {
    await load(session, newsOf(statements, seed), show);
    const [found] = await session.run<{ size: string }>(
      "SELECT pg_size_pretty(pg_database_size(current_database())) AS size",
    );
    return found!.size;
  } finally {
    await session.close();
  }
}
