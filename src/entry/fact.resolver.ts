import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { EvidenceConnection } from "../article/evidence.type.ts";
import { Fact } from "../graph/fact.type.ts";
import { PageArgs } from "../graph/page-args.ts";
import type { Request } from "../request.ts";

@Resolver(() => Fact)
export class FactResolver {
  @FieldResolver(() => EvidenceConnection, {
    description: "The words of articles that it rests on, the first reported first.",
  })
  evidence(@Root() { id }: { id: string }, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: Request) {
    return loaders.evidence.ofFact(id, page);
  }
}
