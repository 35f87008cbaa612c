import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { PageArgs } from "../../api/page-args.ts";
import { ActorConnection } from "../actor/actor.type.ts";
import { ArticleConnection } from "../article/article.type.ts";
import { EntryArgs } from "../entry/entry.args.ts";
import { EntryConnection } from "../entry/entry.type.ts";
import type { Request } from "../request.ts";
import type { StoryRow } from "./story.loader.ts";
import { ReportCount, Story, StoryConnection } from "./story.type.ts";

@Resolver(() => Story)
export class StoryResolver {
  @Query(() => Story, { nullable: true, description: "The story of a slug; null when there is none." })
  story(@Arg("slug", () => String, { description: "As in Story.slug." }) slug: string, @Ctx() { loaders }: Request) {
    return loaders.story.bySlug.load(slug);
  }

  @Query(() => StoryConnection, { description: "Stories, by title." })
  stories(@Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: Request) {
    return loaders.story.page(page);
  }

  @FieldResolver(() => EntryConnection, {
    description: "All that it tells of, in time order; what has no time comes last.",
  })
  entries(@Root() { id }: StoryRow, @Args(() => EntryArgs) args: EntryArgs, @Ctx() { loaders }: Request) {
    return loaders.entry.ofStory(id, args);
  }

  @FieldResolver(() => ActorConnection, { description: "Who figures in it, by name." })
  actors(@Root() { id }: StoryRow, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: Request) {
    return loaders.actor.ofStory(id, page);
  }

  @FieldResolver(() => [ReportCount], {
    description: "How many of its facts were first reported at each instant, in order.",
  })
  reports(@Root() { id }: StoryRow, @Ctx() { loaders }: Request) {
    return loaders.story.reports.load(id);
  }

  @FieldResolver(() => ArticleConnection, { description: "The articles that it rests on, the newest first." })
  articles(@Root() { id }: StoryRow, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: Request) {
    return loaders.article.ofStory(id, page);
  }
}
