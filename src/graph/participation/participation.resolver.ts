import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Actor } from "../actor/actor.type.ts";
import type { Request } from "../request.ts";
import type { ParticipationRow } from "./participation.loader.ts";
import { Participation } from "./participation.type.ts";

@Resolver(() => Participation)
export class ParticipationResolver {
  @FieldResolver(() => Actor, { description: "Who takes part." })
  actor(@Root() { actorId }: ParticipationRow, @Ctx() { loaders }: Request) {
    return loaders.actor.byId.load(actorId);
  }
}
