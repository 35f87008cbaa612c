import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Node } from "../../api/node.type.ts";
import type { Request } from "../request.ts";
import { DevelopmentArgs } from "./development.args.ts";
import type { DevelopmentRow } from "./development.row.ts";
import { Development, DevelopmentConnection } from "./development.type.ts";

@Resolver(() => Development)
export class DevelopmentResolver {
  @Query(() => DevelopmentConnection, {
    description:
      "What became known after one instant until another, by when it did: entries that appeared, statuses and assessments that changed, notices and links. Another source for what was known is none.",
  })
  developments(@Args(() => DevelopmentArgs) args: DevelopmentArgs, @Ctx() { loaders }: Request) {
    return loaders.development.page(args);
  }

  @FieldResolver(() => Node, {
    description: "What it is of: the entry, of a change the meeting or the incident, or else the notice or the link.",
  })
  async subject(@Root() { subjectType, subjectId }: DevelopmentRow, @Ctx() { loaders }: Request) {
    const row: object | null = await loaders[loaderOf[subjectType]].byId.load(subjectId);
    return row && { ...row, __typename: subjectType };
  }
}

const loaderOf = {
  Actor: "actor",
  Statement: "statement",
  Incident: "incident",
  Meeting: "meeting",
  Notice: "notice",
  Link: "link",
} as const;
