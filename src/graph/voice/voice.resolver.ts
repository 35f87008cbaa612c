import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Actor } from "../actor/actor.type.ts";
import type { Request } from "../request.ts";
import type { SourceRow } from "./source.loader.ts";
import { UnnamedSource } from "./unnamed-source.type.ts";

@Resolver(() => UnnamedSource)
export class UnnamedSourceResolver {
  @FieldResolver(() => Actor, { nullable: true, description: "The body that the report places the source in." })
  affiliation(@Root() { affiliationId }: SourceRow, @Ctx() { loaders }: Request) {
    return affiliationId && loaders.actor.byId.load(affiliationId);
  }
}
