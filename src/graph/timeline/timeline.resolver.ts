import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { EntryConnection } from "../entry/entry.type.ts";
import type { Request } from "../request.ts";
import type { StoryRow } from "../story/story.loader.ts";
import { Story } from "../story/story.type.ts";
import { StoryTimelineArgs, TimelineArgs } from "./timeline.args.ts";

@Resolver(() => Story)
export class TimelineResolver {
  @Query(() => EntryConnection, { description: "Everything that has a time, in its order." })
  timeline(@Args(() => TimelineArgs) args: TimelineArgs, @Ctx() { loaders }: Request) {
    return loaders.timeline.page(args);
  }

  @FieldResolver(() => EntryConnection, {
    name: "timeline",
    description:
      "What happened, was said and is planned in it, in the order of its time; what has no time is left out.",
  })
  ofStory(
    @Root() { id }: StoryRow,
    @Args(() => StoryTimelineArgs) args: StoryTimelineArgs,
    @Ctx() { loaders }: Request,
  ) {
    return loaders.timeline.ofStory(id, args);
  }
}
