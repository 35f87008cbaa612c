import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { RelevantEntryRow } from "../../context/entries/ranking.ts";
import type { MentionRow } from "../../context/mentions/mentions.ts";
import { Actor } from "../actor/actor.type.ts";
import { Entry } from "../entry/entry.type.ts";
import type { Request } from "../request.ts";
import { Story } from "../story/story.type.ts";
import { ContextArgs, RelevantEntriesArgs, RelevantStoriesArgs } from "./context.args.ts";
import type { ContextRow } from "./context.loader.ts";
import { Context, Mention, RelevantEntry } from "./context.type.ts";

@Resolver(() => Context)
export class ContextResolver {
  @Query(() => Context, {
    description: "What a reader of a text needs beside it; nothing where the graph has nothing that it is about.",
  })
  context(@Args(() => ContextArgs) args: ContextArgs, @Ctx() { loaders }: Request) {
    return loaders.context.of(args);
  }

  @FieldResolver(() => [Mention], {
    description:
      "What the text names, in its order, without overlaps: by names and posts that are clear, and by surnames and acronyms where the rest of the text tells whose they are.",
  })
  mentions(@Root() context: ContextRow, @Ctx() { loaders }: Request) {
    return loaders.context.mentions(context);
  }

  @FieldResolver(() => [RelevantEntry], {
    description:
      "The incidents, statements and meetings that matter to it, best first, each with the mentions that led to it.",
  })
  entries(
    @Root() context: ContextRow,
    @Args(() => RelevantEntriesArgs) { first, types }: RelevantEntriesArgs,
    @Ctx() { loaders }: Request,
  ) {
    return loaders.context.entries(context, first, types);
  }

  @FieldResolver(() => [Story], { description: "The stories that its best entries belong to, best first." })
  stories(
    @Root() context: ContextRow,
    @Args(() => RelevantStoriesArgs) { first }: RelevantStoriesArgs,
    @Ctx() { loaders }: Request,
  ) {
    return loaders.context.stories(context, first);
  }
}

@Resolver(() => Mention)
export class MentionResolver {
  @FieldResolver(() => Actor, { description: "Whom they mean." })
  actor(@Root() { actorId }: MentionRow, @Ctx() { loaders }: Request) {
    return loaders.actor.byId.load(actorId);
  }
}

@Resolver(() => RelevantEntry)
export class RelevantEntryResolver {
  @FieldResolver(() => Entry, { description: "The entry." })
  entry(@Root() { entryId }: RelevantEntryRow, @Ctx() { loaders }: Request) {
    return loaders.entry.byId.load(entryId);
  }
}
