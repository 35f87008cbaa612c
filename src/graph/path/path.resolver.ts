import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Entry } from "../entry/entry.type.ts";
import type { Request } from "../request.ts";
import { inWords } from "./path-relation.ts";
import { PathArgs } from "./path.args.ts";
import type { PathStepRow } from "./path.loader.ts";
import { Path, PathStep } from "./path.type.ts";

@Resolver(() => PathStep)
export class PathResolver {
  @Query(() => [Path], {
    description:
      "The shortest chains of relations from one entry to another, by length, then by the slugs of their steps; none when a slug is nobody's. Of an entry with very many relations only some are followed, so that between such entries a chain may be missed.",
  })
  paths(@Args(() => PathArgs) args: PathArgs, @Ctx() { loaders }: Request) {
    return loaders.path.between(args);
  }

  @FieldResolver(() => Entry, { description: "Where the step leads." })
  entry(@Root() { entryId }: PathStepRow, @Ctx() { loaders }: Request) {
    return loaders.entry.byId.load(entryId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The relation in words, to be read from the entry before to this one: is part of, was said by.",
  })
  relation(@Root() step: PathStepRow) {
    return step.via && inWords(step.manner, step.forward, step.post);
  }
}
