import { badUserInput } from "../api/errors.ts";
import { currentSignal, unlessCancelled } from "../database/cancellation.ts";
import { preparedMark } from "../database/engine.ts";
import { Prisma, type PrismaClient } from "../database/generated/client.ts";
import { batchingBarrier } from "./barrier.ts";
import { Meter } from "./meter.ts";
import { type Tables, tablesAsOf } from "./tables.ts";

export type Sql = Prisma.Sql;
export const { sql, join, raw, empty } = Prisma;
/** Prefix of a query that the server keeps prepared: planning it takes about as long as running it, and the plan is always the same. */
export const prepared = raw(preparedMark);

/** Models whose rows are read by key, through rows that are visible: no instant hides them. The others are read in SQL. */
type Models = Pick<PrismaClient, "eventCode" | "externalId" | "name" | "place">;

/** What a view reads from. */
export type Reader = Pick<PrismaClient, "$queryRaw"> & Models;

/** What loaders read: the graph as publicly reported by an instant, or all of it. */
export interface View {
  /** The instant; undefined for the whole graph. */
  asOf?: Date | undefined;
  /** The instant as a parameter of SQL functions; infinity for the whole graph. */
  instant: Sql;
  tables: Tables;
  /** Charged for every row read. */
  meter: Meter;
  /** Runs a query behind the batching barrier of the view. */
  rows<Row>(query: Sql): Promise<Row[]>;
  /** Runs a query of Prisma's model API behind the batching barrier of the view. */
  records<Row>(read: (models: Models) => PromiseLike<Row[]>): Promise<Row[]>;
  /** Runs a query whose result leads to no other query: it does not wait for the barrier. */
  rowsAtOnce<Row>(query: Sql): Promise<Row[]>;
}

/** The view of the graph as reported by `asOf`; of the whole graph without it. */
export function viewOf(client: Reader, asOf?: Date, meter = new Meter()): View {
  const behindBarrier = batchingBarrier();
  const read = async <Row>(ask: () => PromiseLike<Row[]>): Promise<Row[]> => {
    currentSignal()?.throwIfAborted();
    const rows = await unlessCancelled(ask());
    meter.take(rows.length);
    return rows;
  };
  const rowsAtOnce = async <Row>(query: Sql): Promise<Row[]> => {
    refuseNoText(query);
    return read(() => client.$queryRaw<Row[]>(query));
  };
  return {
    asOf,
    instant: asOf ? sql`${asOf}::timestamptz` : sql`'infinity'::timestamptz`,
    tables: tablesAsOf(asOf),
    meter,
    rows: (query) => behindBarrier(() => rowsAtOnce(query)),
    records: (ask) => behindBarrier(() => read(() => ask(client))),
    rowsAtOnce,
  };
}

/** PostgreSQL text cannot contain U+0000 or a lone surrogate, which PGlite rejects with an internal error. */
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
