import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { AttributionHop as AttributionHopRow } from "../../database/generated/client.ts";
import type { Request } from "../request.ts";
import { Voice, voiceOf } from "../voice/voice.union.ts";
import { Article } from "./article.type.ts";
import type { EvidenceRow } from "./evidence.loader.ts";
import { AttributionHop, Evidence } from "./evidence.type.ts";

@Resolver(() => Evidence)
export class EvidenceResolver {
  @FieldResolver(() => Article, { description: "The article that has the words." })
  article(@Root() { articleId }: EvidenceRow, @Ctx() { loaders }: Request) {
    return loaders.article.byId.load(articleId);
  }

  @FieldResolver(() => [AttributionHop], {
    description: "The voices through which the article has it: its own outlet first, the voice that told it last.",
  })
  attribution(@Root() { id }: EvidenceRow, @Ctx() { loaders }: Request) {
    return loaders.evidence.attribution.load(id);
  }
}

@Resolver(() => AttributionHop)
export class AttributionHopResolver {
  @FieldResolver(() => Voice, { description: "Who passed it on, or told it." })
  voice(@Root() hop: AttributionHopRow, @Ctx() request: Request) {
    return voiceOf(request, hop);
  }
}
