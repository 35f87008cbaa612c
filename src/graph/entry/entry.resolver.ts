import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { badUserInput } from "../../api/errors.ts";
import { Node } from "../../api/node.type.ts";
import { PageArgs } from "../../api/page-args.ts";
import { LinkArgs } from "../link/link.args.ts";
import { LinkConnection } from "../link/link.type.ts";
import type { Request } from "../request.ts";
import { StatementArgs } from "../statement/statement.args.ts";
import { StatementConnection } from "../statement/statement.type.ts";
import { StoryConnection } from "../story/story.type.ts";
import type { EntryRow } from "./entry.row.ts";
import { Entry } from "./entry.type.ts";

const mostNodes = 100;

@Resolver(() => Entry)
export class EntryResolver {
  @Query(() => Entry, {
    nullable: true,
    description: "The actor, statement, incident or meeting of a slug; null when there is none.",
  })
  entry(
    @Arg("slug", () => String, { description: "Unique over all four nouns." }) slug: string,
    @Ctx() { loaders }: Request,
  ) {
    return loaders.entry.bySlug.load(slug);
  }

  @FieldResolver(() => Int, {
    description:
      "How many outlets report it of their own; one that relays another counts with it. At least 1, but for an outlet on which nothing rests yet.",
  })
  async independentOutlets(@Root() { id }: EntryRow, @Ctx() { loaders }: Request) {
    return (await loaders.evidence.independentOutlets.load(id))?.outlets ?? 0;
  }

  @FieldResolver(() => LinkConnection, { description: "Its relations to other entries, the first reported first." })
  links(@Root() { id }: EntryRow, @Args(() => LinkArgs) args: LinkArgs, @Ctx() { loaders }: Request) {
    return loaders.link.ofEntry(id, args);
  }

  @FieldResolver(() => StatementConnection, { description: "What has been said about it." })
  statementsAbout(
    @Root() { id }: EntryRow,
    @Args(() => StatementArgs) args: StatementArgs,
    @Ctx() { loaders }: Request,
  ) {
    return loaders.statement.about(id, args);
  }

  @FieldResolver(() => StoryConnection, { description: "The stories that tell of it, by title." })
  stories(@Root() { id }: EntryRow, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: Request) {
    return loaders.story.ofEntry(id, page);
  }
}

@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: "Whatever has an id; null when nothing has it." })
  node(@Arg("id", () => ID, { description: "As any node gave it." }) id: string, @Ctx() request: Request) {
    return nodeOf(request, id);
  }

  @Query(() => [Node], {
    nullable: "items",
    description: "Whatever has each of some ids, in their order; null where nothing has it.",
  })
  nodes(@Arg("ids", () => [ID], { description: `At most ${mostNodes}.` }) ids: string[], @Ctx() request: Request) {
    if (ids.length > mostNodes)
      throw badUserInput(`ids has ${ids.length} items: at most ${mostNodes} can be asked for at once.`);
    return ids.map((id) => nodeOf(request, id));
  }
}

const loaderOf = {
  Actor: "actor",
  Statement: "statement",
  Incident: "incident",
  Meeting: "meeting",
  Notice: "notice",
  Link: "link",
  Article: "article",
  Evidence: "evidence",
  UnnamedSource: "source",
  Story: "story",
} as const;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The row that has an id, as a type of GraphQL knows it. */
async function nodeOf({ loaders }: Request, id: string): Promise<object | null> {
  const found = uuid.test(id) ? await loaders.entry.typeOf.load(id) : null;
  if (!found) return null;
  const row: object | null = await loaders[loaderOf[found.type]].byId.load(id);
  return row && { ...row, __typename: found.type };
}
