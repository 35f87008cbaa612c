import { Prisma, type PrismaClient } from "../database/generated/client.ts";
import { currentSignal, unlessCancelled } from "../database/cancellation.ts";
import { planKept } from "../database/engine.ts";
import { badUserInput } from "./errors.ts";
import { Meter } from "./meter.ts";
import { type Tables, tablesAsOf } from "./tables.ts";
import { inWaves } from "./waves.ts";

export type Sql = Prisma.Sql;
export const { sql, join, raw, empty } = Prisma;
/** What a query begins with whose plan a server is to keep: one that takes about as long to plan as to run, and always the same way. */
export const keptPlan = raw(planKept);

/** What loaders read: the graph as it was publicly reported by an instant, or all of it. */
export interface View {
  /** The instant; undefined for all that there is. */
  asOf?: Date | undefined;
  /** The same for functions of the database; infinity for all that there is. */
  instant: Sql;
  tables: Tables;
  /** What the rows are charged to. */
  meter: Meter;
  /** Runs one query, in waves with the others of the view. */
  rows<Row>(query: Sql): Promise<Row[]>;
  /** The same for one that leads to no other: it waits for none. */
  rowsAlone<Row>(query: Sql): Promise<Row[]>;
}

/** The graph as it was reported by an instant; without one, all that it holds. */
export function viewOf(client: Pick<PrismaClient, "$queryRaw">, asOf?: Date, meter = new Meter()): View {
  const wave = inWaves();
  const rowsAlone = async <Row>(query: Sql): Promise<Row[]> => {
    refuseNoText(query);
    currentSignal()?.throwIfAborted();
    const rows = await unlessCancelled(client.$queryRaw<Row[]>(query));
    meter.take(rows.length);
    return rows;
  };
  return {
    asOf,
    instant: asOf ? sql`${asOf}::timestamptz` : sql`'infinity'::timestamptz`,
    tables: tablesAsOf(asOf),
    meter,
    rows: (query) => wave(() => rowsAlone(query)),
    rowsAlone,
  };
}

/** PostgreSQL has no text with U+0000, nor with half of a surrogate pair, which the embedded one takes amiss. */
function refuseNoText({ values }: Sql): void {
  const texts = values.flat().filter((value) => typeof value === "string");
  if (texts.some((text) => text.includes("\0"))) {
    throw badUserInput("A text has the character U+0000, which nothing in the graph can have. Leave it out.");
  }
  if (texts.some((text) => /\p{Surrogate}/u.test(text))) {
    throw badUserInput(
      "A text has half of a surrogate pair, which is no character. Leave it out, or add the other half.",
    );
  }
}
