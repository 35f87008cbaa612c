import { Prisma } from "../database/generated/client.ts";

type Sql = Prisma.Sql;
const { sql, join, raw, empty } = Prisma;
type Table = (asOf?: Date) => Sql;

const named = (table: Prisma.ModelName) => raw(`"${table}"`);
const seen = (from: Sql, asOf?: Date) => (asOf ? sql`WHERE ${from} <= ${asOf}` : empty);

/** Of rows that each hold for a while, those that hold. */
const inForce =
  (table: Prisma.ModelName): Table =>
  (asOf) =>
    asOf
      ? sql`(SELECT * FROM ${named(table)} WHERE "reportedFrom" <= ${asOf} AND ${asOf} < "reportedUntil")`
      : sql`(SELECT * FROM ${named(table)} WHERE "reportedUntil" = 'infinity')`;

const ofFact =
  (table: Prisma.ModelName): Table =>
  (asOf) =>
    sql`(SELECT x.*, f."reportedAt" FROM ${named(table)} x JOIN "Fact" f ON f.id = x.id ${seen(sql`f."seenFrom"`, asOf)})`;

const ofArticle =
  (table: Prisma.ModelName): Table =>
  (asOf) =>
    sql`(SELECT x.* FROM ${named(table)} x ${seen(sql`x."reportedAt"`, asOf)})`;

/** Of rows that join others, by the columns that refer to these: those all of whose others are seen. */
const joining =
  (table: Prisma.ModelName, others: Record<string, Table>): Table =>
  (asOf) => {
    if (!asOf) return named(table);
    const joined = Object.entries(others).map(
      ([column, other]) => sql`JOIN ${other(asOf)} ${raw(`of_${column} ON of_${column}.id = x."${column}"`)}`,
    );
    return sql`(SELECT x.* FROM ${named(table)} x ${join(joined, " ")})`;
  };

/** Of voices, all actors and those unnamed sources that are seen. */
const ofVoice =
  (table: Prisma.ModelName): Table =>
  (asOf) =>
    asOf
      ? sql`(SELECT x.* FROM ${named(table)} x LEFT JOIN ${source(asOf)} u ON u.id = x."sourceId" WHERE x."sourceId" IS NULL OR u.id IS NOT NULL)`
      : named(table);

const standing = inForce("Standing");
const fact: Table = (asOf) => sql`(SELECT * FROM "Fact" ${seen(sql`"seenFrom"`, asOf)})`;
const article = ofArticle("Article");
const source: Table = (asOf) =>
  sql`(SELECT x.* FROM "UnnamedSource" x JOIN "Article" a ON a.id = x."articleId" ${seen(sql`a."reportedAt"`, asOf)})`;

const tables = {
  /** One row an entry: how it stood. */
  standing,
  /** One row an entry and a side that it involves. */
  involvement: inForce("Involvement"),
  /** One row a statement, meeting or notice and two sides between which it passed. */
  exchange: inForce("Exchange"),
  /** One row a statement, meeting or notice and what it is listed under, which may itself be seen only later. */
  heading: inForce("Heading"),
  /** One row a development and a side that it concerns. */
  concern: inForce("Concern"),
  /** One row a fact and an evidence that it rests on. */
  ground: (asOf) => sql`(SELECT * FROM "Ground" ${seen(sql`"seenFrom"`, asOf)})`,
  /** One row an actor, a side and a span within which the actor counts for the side. */
  side: (asOf) => sql`(SELECT * FROM "Side" ${seen(sql`"reportedFrom"`, asOf)})`,
  fact,
  affiliation: ofFact("Affiliation"),
  participation: ofFact("Participation"),
  assessment: ofFact("Assessment"),
  statusChange: ofFact("MeetingStatusChange"),
  notice: ofFact("Notice"),
  link: ofFact("Link"),
  about: joining("About", { statementId: fact, entryId: fact }),
  agendaItem: joining("AgendaItem", { meetingId: fact, entryId: fact }),
  voice: ofVoice("StatementVoice"),
  article,
  relay: joining("ArticleRelay", { articleId: article, relayedId: article }),
  source,
  evidence: ofArticle("Evidence"),
  hop: ofVoice("AttributionHop"),
  /** One row a story any of whose entries is seen. */
  story: (asOf) =>
    sql`(SELECT y.* FROM "Story" y WHERE EXISTS (
      SELECT FROM "StoryFact" f JOIN ${standing(asOf)} s ON s."entryId" = f."factId" WHERE f."storyId" = y.id OFFSET 0))`,
  storyFact: joining("StoryFact", { factId: fact }),
  storyArticle: joining("StoryArticle", { articleId: article }),
} satisfies Record<string, Table>;

type TableName = keyof typeof tables;

/** The tables whose rows are seen only once they are reported, each as what follows FROM. */
export type Tables = Record<TableName, Sql>;

/** The tables as of an instant; without one, with all their rows. */
export function tablesAsOf(asOf?: Date): Tables {
  return Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, table(asOf)])) as Tables;
}

/** That the rows of a model are reached only through those of others, which are seen when they are. */
const through = (...models: Prisma.ModelName[]) => ({ through: models });

/** How each model is seen: by its table here, or through others alone. Loaders name the latter in their SQL, and never the former. */
export const visibility: Record<Prisma.ModelName, TableName | ReturnType<typeof through>> = {
  Fact: "fact",
  Entry: through("Standing"),
  Standing: "standing",
  Side: "side",
  Involvement: "involvement",
  Exchange: "exchange",
  Heading: "heading",
  Concern: "concern",
  Ground: "ground",
  Stale: through("Fact"),
  TimeSpan: through("Standing", "Affiliation", "MeetingStatusChange", "Article"),
  Place: through("Incident", "Meeting"),
  Actor: through("Entry"),
  Name: through("Actor"),
  NameChange: through("Name", "Affiliation"),
  ExternalId: through("Actor"),
  Affiliation: "affiliation",
  UnnamedSource: "source",
  Statement: through("Entry"),
  StatementVoice: "voice",
  About: "about",
  Incident: through("Entry"),
  EventCode: through("Incident"),
  Assessment: "assessment",
  Participation: "participation",
  Meeting: through("Entry"),
  AgendaItem: "agendaItem",
  MeetingStatusChange: "statusChange",
  Notice: "notice",
  Link: "link",
  Article: "article",
  ArticleRelay: "relay",
  Evidence: "evidence",
  Citation: through("Fact"),
  AttributionHop: "hop",
  Story: "story",
  StoryFact: "storyFact",
  StoryArticle: "storyArticle",
};
