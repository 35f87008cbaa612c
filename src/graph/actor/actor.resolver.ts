import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { DateTime } from "../../api/scalars.ts";
import { IncidentArgs } from "../incident/incident.args.ts";
import { IncidentConnection } from "../incident/incident.type.ts";
import { MeetingArgs } from "../meeting/meeting.args.ts";
import { MeetingConnection } from "../meeting/meeting.type.ts";
import { NoticeArgs } from "../notice/notice.args.ts";
import { NoticeConnection } from "../notice/notice.type.ts";
import type { Request } from "../request.ts";
import { StatementArgs } from "../statement/statement.args.ts";
import { StatementConnection } from "../statement/statement.type.ts";
import { ActorArgs, AffiliatesArgs } from "./actor.args.ts";
import type { ActorRow, AffiliationRow } from "./actor.loader.ts";
import { Actor, ActorConnection, Affiliation, ExternalId, Name } from "./actor.type.ts";

@Resolver(() => Actor)
export class ActorResolver {
  @Query(() => Actor, { nullable: true, description: "The actor of a slug; null when there is none." })
  actor(@Arg("slug", () => String, { description: "As in Actor.slug." }) slug: string, @Ctx() { loaders }: Request) {
    return loaders.actor.bySlug.load(slug);
  }

  @Query(() => ActorConnection, { description: "Actors, by name unless asked otherwise." })
  actors(@Args(() => ActorArgs) args: ActorArgs, @Ctx() { loaders }: Request) {
    return loaders.actor.page(args);
  }

  @FieldResolver(() => [Name], { description: "All names it goes by, the preferred one first." })
  names(@Root() { id }: ActorRow, @Ctx() { loaders }: Request) {
    return loaders.actor.names.load(id);
  }

  @FieldResolver(() => [ExternalId], { description: "What other registers know it by." })
  externalIds(@Root() { id }: ActorRow, @Ctx() { loaders }: Request) {
    return loaders.actor.externalIds.load(id);
  }

  @FieldResolver(() => [Affiliation], {
    description: "Offices it held, what it was a member of, and what it is part of, the earliest first.",
  })
  affiliations(
    @Root() { id }: ActorRow,
    @Arg("at", () => DateTime, {
      nullable: true,
      description: "Only those in force at this instant; a bound that is not known counts as in force.",
    })
    at: Date | null,
    @Ctx() { loaders }: Request,
  ) {
    return loaders.actor.affiliations(id, at);
  }

  @FieldResolver(() => ActorConnection, { description: "Those affiliated with it directly, by name." })
  affiliates(@Root() { id }: ActorRow, @Args(() => AffiliatesArgs) args: AffiliatesArgs, @Ctx() { loaders }: Request) {
    return loaders.actor.affiliates(id, args);
  }

  @FieldResolver(() => StatementConnection, { description: "What it said." })
  statements(@Root() { id }: ActorRow, @Args(() => StatementArgs) args: StatementArgs, @Ctx() { loaders }: Request) {
    return loaders.statement.bySpeaker(id, args);
  }

  @FieldResolver(() => StatementConnection, { description: "What was said to it." })
  statementsReceived(
    @Root() { id }: ActorRow,
    @Args(() => StatementArgs) args: StatementArgs,
    @Ctx() { loaders }: Request,
  ) {
    return loaders.statement.byAddressee(id, args);
  }

  @FieldResolver(() => IncidentConnection, { description: "Incidents that it took part in, in any role." })
  incidents(@Root() { id }: ActorRow, @Args(() => IncidentArgs) args: IncidentArgs, @Ctx() { loaders }: Request) {
    return loaders.incident.byParticipant(id, args);
  }

  @FieldResolver(() => MeetingConnection, { description: "Meetings that it took part in, or is to." })
  meetings(@Root() { id }: ActorRow, @Args(() => MeetingArgs) args: MeetingArgs, @Ctx() { loaders }: Request) {
    return loaders.meeting.byParticipant(id, args);
  }

  @FieldResolver(() => NoticeConnection, {
    description: "What it knew of incidents, and when, by the time of the incidents.",
  })
  notices(@Root() { id }: ActorRow, @Args(() => NoticeArgs) args: NoticeArgs, @Ctx() { loaders }: Request) {
    return loaders.notice.byKnower(id, args);
  }
}

@Resolver(() => Affiliation)
export class AffiliationResolver {
  @FieldResolver(() => Actor, { description: "The body that the actor is affiliated with." })
  organization(@Root() { organizationId }: AffiliationRow, @Ctx() { loaders }: Request) {
    return loaders.actor.byId.load(organizationId);
  }
}
