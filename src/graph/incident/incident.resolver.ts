import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { MeetingArgs } from "../meeting/meeting.args.ts";
import { MeetingConnection } from "../meeting/meeting.type.ts";
import { NoticeArgs } from "../notice/notice.args.ts";
import { NoticeConnection } from "../notice/notice.type.ts";
import { Participation } from "../participation/participation.type.ts";
import { Place } from "../place/place.type.ts";
import type { Request } from "../request.ts";
import { Voice, voiceOf } from "../voice/voice.union.ts";
import { IncidentArgs } from "./incident.args.ts";
import type { AssessmentRow, IncidentRow } from "./incident.loader.ts";
import { Assessment, EventCode, Incident, IncidentConnection } from "./incident.type.ts";

@Resolver(() => Incident)
export class IncidentResolver {
  @Query(() => Incident, { nullable: true, description: "The incident of a slug; null when there is none." })
  incident(
    @Arg("slug", () => String, { description: "As in Incident.slug." }) slug: string,
    @Ctx() { loaders }: Request,
  ) {
    return loaders.incident.bySlug.load(slug);
  }

  @Query(() => IncidentConnection, { description: "Incidents, by time unless asked otherwise." })
  incidents(@Args(() => IncidentArgs) args: IncidentArgs, @Ctx() { loaders }: Request) {
    return loaders.incident.page(args);
  }

  @FieldResolver(() => [EventCode], { description: "Its codes in event ontologies." })
  codes(@Root() { id }: IncidentRow, @Ctx() { loaders }: Request) {
    return loaders.incident.codes.load(id);
  }

  @FieldResolver(() => [Assessment], {
    description: "All that was reported of whether it happened, oldest first; the last one holds.",
  })
  assessments(@Root() { id }: IncidentRow, @Ctx() { loaders }: Request) {
    return loaders.incident.assessments.load(id);
  }

  @FieldResolver(() => Place, { nullable: true, description: "Where it happened, or is to." })
  place(@Root() { placeId }: IncidentRow, @Ctx() { loaders }: Request) {
    return placeId && loaders.place.byId.load(placeId);
  }

  @FieldResolver(() => [Participation], { description: "Who took part, and in which role." })
  participants(@Root() { id }: IncidentRow, @Ctx() { loaders }: Request) {
    return loaders.participation.byEntry.load(id);
  }

  @FieldResolver(() => NoticeConnection, {
    description:
      "Who knew of it, and how long before. A notice with timing NONE says that there was none; no notice says nothing.",
  })
  notices(@Root() { id }: IncidentRow, @Args(() => NoticeArgs) args: NoticeArgs, @Ctx() { loaders }: Request) {
    return loaders.notice.byIncident(id, args);
  }

  @FieldResolver(() => MeetingConnection, { description: "Meetings that have it on their agenda." })
  meetings(@Root() { id }: IncidentRow, @Args(() => MeetingArgs) args: MeetingArgs, @Ctx() { loaders }: Request) {
    return loaders.meeting.withOnAgenda(id, args);
  }
}

@Resolver(() => Assessment)
export class AssessmentResolver {
  @FieldResolver(() => Voice, { nullable: true, description: "Who vouches for it; null when the report alone does." })
  by(@Root() { byActorId, bySourceId }: AssessmentRow, @Ctx() request: Request) {
    return voiceOf(request, { actorId: byActorId, sourceId: bySourceId });
  }
}
