import type { TableName } from "../../dossier/plan/tables.ts";

interface References {
  /** The columns of what a row cannot be without, itself included. */
  needs: string[];
  /** The columns of what it is without until that is there. */
  mentions?: string[];
  /** The columns by which it names an actor: the actor itself, an unnamed source that belongs to it, or a place that lies in it. */
  names?: string[];
}

/** How the rows of each table refer to others. */
export const references: Record<TableName, References> = {
  Story: { needs: ["id"] },
  TimeSpan: { needs: [] },
  Fact: { needs: ["id"] },
  Entry: { needs: ["id"] },
  Actor: { needs: ["id"] },
  Name: { needs: ["actorId"] },
  ExternalId: { needs: ["actorId"] },
  Place: { needs: [], mentions: ["countryId"] },
  Article: { needs: ["id"], names: ["outletId"] },
  ArticleRelay: { needs: ["articleId", "relayedId"] },
  UnnamedSource: { needs: ["id"], mentions: ["affiliationId"] },
  Affiliation: { needs: ["id"], names: ["actorId", "organizationId"] },
  Incident: { needs: ["id"], names: ["placeId"] },
  Meeting: { needs: ["id"], names: ["placeId"] },
  Statement: { needs: ["id"], mentions: ["meetingId"] },
  StatementVoice: { needs: ["statementId", "actorId", "sourceId"], names: ["actorId", "sourceId"] },
  About: { needs: ["statementId", "entryId"], names: ["entryId"] },
  EventCode: { needs: ["incidentId"] },
  Assessment: { needs: ["id"], mentions: ["bySourceId"], names: ["byActorId", "bySourceId"] },
  Participation: { needs: ["id"], names: ["actorId"] },
  AgendaItem: { needs: ["meetingId", "entryId"], names: ["entryId"] },
  MeetingStatusChange: { needs: ["id"], mentions: ["bySourceId"], names: ["byActorId", "bySourceId"] },
  Notice: {
    needs: ["id"],
    mentions: ["informantSourceId", "meetingId"],
    names: ["knowerId", "informantActorId", "informantSourceId"],
  },
  Link: { needs: ["id"], names: ["fromId", "toId"] },
  Evidence: { needs: ["id"] },
  AttributionHop: { needs: ["evidenceId", "actorId", "sourceId"], names: ["actorId", "sourceId"] },
  Citation: { needs: ["factId", "evidenceId"], names: ["factId"] },
  StoryFact: { needs: ["storyId", "factId"] },
  StoryArticle: { needs: ["storyId", "articleId"] },
};
