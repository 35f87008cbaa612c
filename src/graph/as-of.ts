import { Prisma, type PrismaClient } from "../database/generated/client.ts";
import { badUserInput } from "./errors.ts";
import { inWaves } from "./waves.ts";

export type Sql = Prisma.Sql;
export const { sql, join, raw, empty } = Prisma;

/** What loaders read: the graph as it was publicly reported by an instant, or all of it. */
export interface View {
  /** The instant; undefined for all that there is. */
  asOf?: Date | undefined;
  tables: Tables;
  /** Runs one query, in waves with the others of the view. */
  rows<Row>(query: Sql): Promise<Row[]>;
}

/** The tables whose rows are seen only once they are reported, each as what follows FROM. */
export type Tables = Record<keyof typeof tables, Sql>;

const inForce = (table: string) => (asOf?: Date) =>
  asOf
    ? sql`(SELECT * FROM ${raw(`"${table}"`)} WHERE "reportedFrom" <= ${asOf} AND ${asOf} < "reportedUntil")`
    : sql`(SELECT * FROM ${raw(`"${table}"`)} WHERE "reportedUntil" = 'infinity')`;
const ofFact = (table: string) => (asOf?: Date) =>
  sql`(SELECT x.*, f."reportedAt" FROM ${raw(`"${table}"`)} x JOIN "Fact" f ON f.id = x.id ${seen(sql`f."seenFrom"`, asOf)})`;
const ofArticle = (table: string) => (asOf?: Date) =>
  sql`(SELECT x.* FROM ${raw(`"${table}"`)} x ${seen(sql`x."reportedAt"`, asOf)})`;
const seen = (from: Sql, asOf?: Date) => (asOf ? sql`WHERE ${from} <= ${asOf}` : empty);

const tables = {
  /** One row an entry: how it stood. */
  standing: inForce("Standing"),
  /** One row an entry and a side that it involves. */
  involvement: inForce("Involvement"),
  /** One row a statement, meeting or notice and two sides between which it passed. */
  exchange: inForce("Exchange"),
  /** One row an actor, a side and a span within which the actor counts for the side. */
  side: (asOf?: Date) => sql`(SELECT * FROM "Side" ${seen(sql`"reportedFrom"`, asOf)})`,
  fact: (asOf?: Date) => sql`(SELECT * FROM "Fact" ${seen(sql`"seenFrom"`, asOf)})`,
  affiliation: ofFact("Affiliation"),
  participation: ofFact("Participation"),
  assessment: ofFact("Assessment"),
  statusChange: ofFact("MeetingStatusChange"),
  notice: ofFact("Notice"),
  link: ofFact("Link"),
  article: ofArticle("Article"),
  evidence: ofArticle("Evidence"),
  source: (asOf?: Date) =>
    sql`(SELECT x.* FROM "UnnamedSource" x JOIN "Article" a ON a.id = x."articleId" ${seen(sql`a."reportedAt"`, asOf)})`,
};

/** The graph as it was reported by an instant; without one, all that it holds. */
export function viewOf(client: Pick<PrismaClient, "$queryRaw">, asOf?: Date): View {
  const entries = Object.entries(tables).map(([name, table]) => [name, table(asOf)]);
  const wave = inWaves();
  return {
    asOf,
    tables: Object.fromEntries(entries) as Tables,
    rows: async (query) => {
      refuseNul(query);
      return wave(() => client.$queryRaw(query));
    },
  };
}

/** PostgreSQL has no text with U+0000. */
function refuseNul({ values }: Sql): void {
  if (values.flat().some((value) => typeof value === "string" && value.includes("\0"))) {
    throw badUserInput("A text has the character U+0000, which nothing in the graph can have. Leave it out.");
  }
}
