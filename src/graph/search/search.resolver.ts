import { Args, Ctx, Query, Resolver } from "type-graphql";
import type { Request } from "../request.ts";
import { SearchArgs } from "./search.args.ts";
import { SearchConnection } from "./search.type.ts";

@Resolver()
export class SearchResolver {
  @Query(() => SearchConnection, {
    description:
      "Full-text search over names, labels, titles, statements, quotes and summaries, best first; an actor is found by a misspelled name, too. At most 2,000 entries that match are ranked, and counted by totalCount: a common word has more.",
  })
  search(@Args(() => SearchArgs) args: SearchArgs, @Ctx() { loaders }: Request) {
    return loaders.search.page(args);
  }
}
