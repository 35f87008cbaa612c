import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Actor } from "../actor/actor.type.ts";
import { Incident } from "../incident/incident.type.ts";
import { Meeting } from "../meeting/meeting.type.ts";
import type { Request } from "../request.ts";
import { Voice, voiceOf } from "../voice/voice.union.ts";
import { NoticeArgs } from "./notice.args.ts";
import type { NoticeRow } from "./notice.loader.ts";
import { LeadTime, Notice, NoticeConnection } from "./notice.type.ts";

@Resolver(() => Notice)
export class NoticeResolver {
  @Query(() => NoticeConnection, {
    description: "Who knew of which incidents, and how long before, by the time of the incidents.",
  })
  notices(@Args(() => NoticeArgs) args: NoticeArgs, @Ctx() { loaders }: Request) {
    return loaders.notice.page(args);
  }

  @FieldResolver(() => Incident, { description: "What it was notice of." })
  incident(@Root() { incidentId }: NoticeRow, @Ctx() { loaders }: Request) {
    return loaders.incident.byId.load(incidentId);
  }

  @FieldResolver(() => Actor, { description: "Who knew, or did not." })
  knower(@Root() { knowerId }: NoticeRow, @Ctx() { loaders }: Request) {
    return loaders.actor.byId.load(knowerId);
  }

  @FieldResolver(() => LeadTime, {
    nullable: true,
    description: "How long before the incident the knower learned of it; null when no length is reported.",
  })
  lead(@Root() { leadMin: min, leadMax: max, leadVerbatim: verbatim }: NoticeRow): LeadTime | null {
    return min || max || verbatim ? { min, max, verbatim } : null;
  }

  @FieldResolver(() => Voice, { nullable: true, description: "From whom the knower learned of it." })
  informant(@Root() { informantActorId, informantSourceId }: NoticeRow, @Ctx() request: Request) {
    return voiceOf(request, { actorId: informantActorId, sourceId: informantSourceId });
  }

  @FieldResolver(() => Meeting, {
    nullable: true,
    description: "The call or meeting at which the knower learned of it.",
  })
  meeting(@Root() { meetingId }: NoticeRow, @Ctx() { loaders }: Request) {
    return meetingId && loaders.meeting.byId.load(meetingId);
  }

  @FieldResolver(() => [Notice], {
    description:
      "Other accounts of the same knower and incident that cannot be true together with this one, the first reported first. NONE agrees with DURING and AFTER, UNKNOWN with all.",
  })
  conflicts(@Root() { id }: NoticeRow, @Ctx() { loaders }: Request) {
    return loaders.notice.conflicts.load(id);
  }
}
