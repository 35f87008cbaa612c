import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Fact } from "../../api/fact.type.ts";
import { PageArgs } from "../../api/page-args.ts";
import { EvidenceConnection } from "../article/evidence.type.ts";
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
