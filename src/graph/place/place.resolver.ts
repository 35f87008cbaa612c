import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Actor } from "../actor/actor.type.ts";
import type { Request } from "../request.ts";
import type { PlaceRow } from "./place.loader.ts";
import { Place } from "./place.type.ts";

@Resolver(() => Place)
export class PlaceResolver {
  @FieldResolver(() => Actor, { nullable: true, description: "The state that it lies in." })
  country(@Root() { countryId }: PlaceRow, @Ctx() { loaders }: Request) {
    return countryId && loaders.actor.byId.load(countryId);
  }
}
