import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { PageArgs } from "../../api/page-args.ts";
import { EntryConnection } from "../entry/entry.type.ts";
import { Participation } from "../participation/participation.type.ts";
import { Place } from "../place/place.type.ts";
import type { Request } from "../request.ts";
import { StatementArgs } from "../statement/statement.args.ts";
import { StatementConnection } from "../statement/statement.type.ts";
import { Voice, voiceOf } from "../voice/voice.union.ts";
import { MeetingArgs } from "./meeting.args.ts";
import type { MeetingRow, StatusChangeRow } from "./meeting.loader.ts";
import { Meeting, MeetingConnection, MeetingStatusChange } from "./meeting.type.ts";

@Resolver(() => Meeting)
export class MeetingResolver {
  @Query(() => Meeting, { nullable: true, description: "The meeting of a slug; null when there is none." })
  meeting(
    @Arg("slug", () => String, { description: "As in Meeting.slug." }) slug: string,
    @Ctx() { loaders }: Request,
  ) {
    return loaders.meeting.bySlug.load(slug);
  }

  @Query(() => MeetingConnection, { description: "Meetings, by time unless asked otherwise." })
  meetings(@Args(() => MeetingArgs) args: MeetingArgs, @Ctx() { loaders }: Request) {
    return loaders.meeting.page(args);
  }

  @FieldResolver(() => [MeetingStatusChange], {
    description: "Every status it was reported to have, oldest first; the last one holds.",
  })
  statusHistory(@Root() { id }: MeetingRow, @Ctx() { loaders }: Request) {
    return loaders.meeting.statusChanges.load(id);
  }

  @FieldResolver(() => Place, { nullable: true, description: "Where it was held, or is to be." })
  place(@Root() { placeId }: MeetingRow, @Ctx() { loaders }: Request) {
    return placeId && loaders.place.byId.load(placeId);
  }

  @FieldResolver(() => [Participation], { description: "Who takes part, and in which role." })
  participants(@Root() { id }: MeetingRow, @Ctx() { loaders }: Request) {
    return loaders.participation.byEntry.load(id);
  }

  @FieldResolver(() => EntryConnection, { description: "What it is to deal with, in time order." })
  agenda(@Root() { id }: MeetingRow, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: Request) {
    return loaders.entry.agendaOf(id, page);
  }

  @FieldResolver(() => StatementConnection, { description: "What was said at it." })
  statements(@Root() { id }: MeetingRow, @Args(() => StatementArgs) args: StatementArgs, @Ctx() { loaders }: Request) {
    return loaders.statement.atMeeting(id, args);
  }
}

@Resolver(() => MeetingStatusChange)
export class MeetingStatusChangeResolver {
  @FieldResolver(() => Voice, {
    nullable: true,
    description: "Who made the change known; null when the report alone did.",
  })
  by(@Root() { byActorId, bySourceId }: StatusChangeRow, @Ctx() request: Request) {
    return voiceOf(request, { actorId: byActorId, sourceId: bySourceId });
  }
}
