import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Entry } from "../entry/entry.type.ts";
import type { Request } from "../request.ts";
import type { LinkRow } from "./link.loader.ts";
import { Link } from "./link.type.ts";

@Resolver(() => Link)
export class LinkResolver {
  @FieldResolver(() => Entry, { description: "The entry that the relation starts from." })
  from(@Root() { fromId }: LinkRow, @Ctx() { loaders }: Request) {
    return loaders.entry.byId.load(fromId);
  }

  @FieldResolver(() => Entry, { description: "The entry that the relation leads to." })
  to(@Root() { toId }: LinkRow, @Ctx() { loaders }: Request) {
    return loaders.entry.byId.load(toId);
  }
}
