import "reflect-metadata";
import { type GraphQLSchema, specifiedDirectives } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { asOf } from "../api/as-of.directive.ts";
import { ActorResolver, AffiliationResolver } from "./actor/actor.resolver.ts";
import { ArticleResolver } from "./article/article.resolver.ts";
import { AttributionHopResolver, EvidenceResolver } from "./article/evidence.resolver.ts";
import { CommunicationEdgeResolver, CommunicationResolver } from "./communication/communication.resolver.ts";
import { ContextResolver, MentionResolver, RelevantEntryResolver } from "./context/context.resolver.ts";
import { DevelopmentResolver } from "./development/development.resolver.ts";
import { EntryResolver, NodeResolver } from "./entry/entry.resolver.ts";
import { FactResolver } from "./entry/fact.resolver.ts";
import { AssessmentResolver, IncidentResolver } from "./incident/incident.resolver.ts";
import { LinkResolver } from "./link/link.resolver.ts";
import { MeetingResolver, MeetingStatusChangeResolver } from "./meeting/meeting.resolver.ts";
import { NoticeResolver } from "./notice/notice.resolver.ts";
import { ParticipationResolver } from "./participation/participation.resolver.ts";
import { PathResolver } from "./path/path.resolver.ts";
import { PlaceResolver } from "./place/place.resolver.ts";
import { SearchResolver } from "./search/search.resolver.ts";
import { StatementResolver } from "./statement/statement.resolver.ts";
import { StoryResolver } from "./story/story.resolver.ts";
import { TimelineResolver } from "./timeline/timeline.resolver.ts";
import { UnnamedSourceResolver } from "./voice/voice.resolver.ts";

/** The API: every resolver there is. */
export const schema: GraphQLSchema = buildSchemaSync({
  resolvers: [
    NodeResolver,
    EntryResolver,
    FactResolver,
    ActorResolver,
    AffiliationResolver,
    StatementResolver,
    IncidentResolver,
    AssessmentResolver,
    MeetingResolver,
    MeetingStatusChangeResolver,
    ParticipationResolver,
    PlaceResolver,
    NoticeResolver,
    LinkResolver,
    ArticleResolver,
    EvidenceResolver,
    AttributionHopResolver,
    StoryResolver,
    TimelineResolver,
    DevelopmentResolver,
    CommunicationResolver,
    CommunicationEdgeResolver,
    PathResolver,
    UnnamedSourceResolver,
    SearchResolver,
    ContextResolver,
    MentionResolver,
    RelevantEntryResolver,
  ],
  directives: [...specifiedDirectives, asOf],
  validate: false,
});

// type-graphql has no place for it.
schema.getQueryType()!.description = "Where every question starts.";
