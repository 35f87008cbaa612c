import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { badUserInput } from "../../api/errors.ts";
import { PageArgs } from "../../api/page-args.ts";
import { URL } from "../../api/scalars.ts";
import { Actor } from "../actor/actor.type.ts";
import { EntryArgs } from "../entry/entry.args.ts";
import { EntryConnection } from "../entry/entry.type.ts";
import type { Request } from "../request.ts";
import type { ArticleRow } from "./article.loader.ts";
import { Article, ArticleConnection } from "./article.type.ts";
import { EvidenceConnection } from "./evidence.type.ts";

@Resolver(() => Article)
export class ArticleResolver {
  @Query(() => Article, {
    nullable: true,
    description: "The article of a slug or of a URL, one of which is given; null when there is none.",
  })
  article(
    @Arg("slug", () => String, { nullable: true, description: "As in Article.slug." }) slug: string | null,
    @Arg("url", () => URL, { nullable: true, description: "As in Article.url, to the letter." }) url: string | null,
    @Ctx() { loaders }: Request,
  ) {
    if ((slug == null) === (url == null)) throw badUserInput("article takes exactly one of slug and url.");
    return slug != null ? loaders.article.bySlug.load(slug) : loaders.article.byUrl.load(url ?? "");
  }

  @Query(() => ArticleConnection, { description: "Articles, the newest first." })
  articles(@Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: Request) {
    return loaders.article.page(page);
  }

  @FieldResolver(() => Actor, { description: "Who published it." })
  outlet(@Root() { outletId }: ArticleRow, @Ctx() { loaders }: Request) {
    return loaders.actor.byId.load(outletId);
  }

  @FieldResolver(() => [Article], {
    description: "Articles whose reporting it relays, so that it is no source of its own beside them.",
  })
  relays(@Root() { id }: ArticleRow, @Ctx() { loaders }: Request) {
    return loaders.article.relays.load(id);
  }

  @FieldResolver(() => EvidenceConnection, { description: "Its words that facts rest on." })
  evidence(@Root() { id }: ArticleRow, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: Request) {
    return loaders.evidence.ofArticle(id, page);
  }

  @FieldResolver(() => EntryConnection, { description: "The entries that rest on it, in time order." })
  entries(@Root() { id }: ArticleRow, @Args(() => EntryArgs) args: EntryArgs, @Ctx() { loaders }: Request) {
    return loaders.entry.ofArticle(id, args);
  }
}
