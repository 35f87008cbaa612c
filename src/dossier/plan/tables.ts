import type { Prisma } from "../../database/generated/client.ts";

/** A row of each table that an import writes; what the database derives is left out. */
export interface Rows {
  Story: Prisma.StoryCreateManyInput;
  TimeSpan: Prisma.TimeSpanCreateManyInput;
  Fact: Prisma.FactCreateManyInput;
  Entry: Prisma.EntryCreateManyInput;
  Actor: Prisma.ActorCreateManyInput;
  Name: Prisma.NameCreateManyInput;
  ExternalId: Prisma.ExternalIdCreateManyInput;
  Place: Prisma.PlaceCreateManyInput;
  Article: Omit<Prisma.ArticleCreateManyInput, "byline"> & { byline: string[] };
  ArticleRelay: Prisma.ArticleRelayCreateManyInput;
  UnnamedSource: Prisma.UnnamedSourceCreateManyInput;
  Affiliation: Prisma.AffiliationCreateManyInput;
  Incident: Prisma.IncidentCreateManyInput;
  Meeting: Prisma.MeetingCreateManyInput;
  Statement: Prisma.StatementCreateManyInput;
  StatementVoice: Prisma.StatementVoiceCreateManyInput;
  About: Prisma.AboutCreateManyInput;
  EventCode: Prisma.EventCodeCreateManyInput;
  Assessment: Prisma.AssessmentCreateManyInput;
  Participation: Prisma.ParticipationCreateManyInput;
  AgendaItem: Prisma.AgendaItemCreateManyInput;
  MeetingStatusChange: Prisma.MeetingStatusChangeCreateManyInput;
  Notice: Prisma.NoticeCreateManyInput;
  Link: Prisma.LinkCreateManyInput;
  Evidence: Prisma.EvidenceCreateManyInput;
  AttributionHop: Prisma.AttributionHopCreateManyInput;
  Citation: Prisma.CitationCreateManyInput;
  StoryFact: Prisma.StoryFactCreateManyInput;
  StoryArticle: Prisma.StoryArticleCreateManyInput;
}

export type TableName = keyof Rows;

export interface Table {
  key: string[];
  /** The column with the id of what the row is read and shared with: its own where it stands for itself. */
  owner: string;
  /** What becomes of rows that their owner had and a dossier no longer states: kept until withdrawn, or replaced by what it states. */
  unstated: "kept" | "replaced";
  /** Whether a row, once there, stays as it is: shared values, and what is only ever followed by another. */
  fixed?: true;
}

const itself: Table = { key: ["id"], owner: "id", unstated: "kept" };
const value: Table = { ...itself, fixed: true };
const part = (owner: string, ...key: string[]): Table => ({ key: [owner, ...key], owner, unstated: "kept" });
const list = (owner: string, ...key: string[]): Table => ({ ...part(owner, ...key), unstated: "replaced" });

/** The tables in the order in which rows can be inserted. */
export const tables: Record<TableName, Table> = {
  Story: itself,
  TimeSpan: value,
  Fact: value,
  Entry: itself,
  Actor: itself,
  Name: part("actorId", "value"),
  ExternalId: { key: ["scheme", "value"], owner: "actorId", unstated: "kept" },
  Place: value,
  Article: itself,
  ArticleRelay: part("articleId", "relayedId"),
  UnnamedSource: { ...itself, owner: "articleId" },
  Affiliation: itself,
  Incident: itself,
  Meeting: itself,
  Statement: itself,
  StatementVoice: list("statementId", "role", "position"),
  About: part("statementId", "entryId"),
  EventCode: list("incidentId", "position"),
  Assessment: { ...value, owner: "incidentId" },
  Participation: itself,
  AgendaItem: part("meetingId", "entryId"),
  MeetingStatusChange: { ...value, owner: "meetingId" },
  Notice: itself,
  Link: itself,
  Evidence: itself,
  AttributionHop: list("evidenceId", "position"),
  Citation: part("factId", "evidenceId"),
  StoryFact: part("storyId", "factId"),
  StoryArticle: part("storyId", "articleId"),
};

export const tableNames = Object.keys(tables) as TableName[];

/** What identifies a row within its table, as one string. */
export function keyOf(table: TableName, row: object): string {
  const columns = row as Record<string, unknown>;
  return tables[table].key.map((column) => String(columns[column])).join(" ");
}
