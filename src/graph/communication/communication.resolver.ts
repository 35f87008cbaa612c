import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { TimeSpan } from "../../api/time-span.type.ts";
import type { Page } from "../../query/page.ts";
import type { Request } from "../request.ts";
import { CommunicationArgs } from "./communication.args.ts";
import type { CommunicationRow } from "./communication.loader.ts";
import { Communication, CommunicationConnection, CommunicationEdge } from "./communication.union.ts";

@Resolver(() => CommunicationConnection)
export class CommunicationResolver {
  @Query(() => CommunicationConnection, {
    description:
      "What passed between two sides, either way, by time: statements of one to the other, meetings of both, and notices that one had of what the other did, or from the other; NONE is one withheld.",
  })
  communications(@Args(() => CommunicationArgs) args: CommunicationArgs, @Ctx() { loaders }: Request) {
    return loaders.communication.page(args);
  }

  @FieldResolver(() => [Communication])
  nodes(@Root() { nodes }: Page<CommunicationRow>, @Ctx() request: Request) {
    return nodes.map((row) => communicationOf(request, row));
  }
}

@Resolver(() => CommunicationEdge)
export class CommunicationEdgeResolver {
  @FieldResolver(() => Communication)
  node(@Root() { node }: { node: CommunicationRow }, @Ctx() request: Request) {
    return communicationOf(request, node);
  }

  @FieldResolver(() => TimeSpan, {
    nullable: true,
    description: "When it passed; a notice has the time of its incident. Null when that is not known.",
  })
  time(@Root() { node }: { node: CommunicationRow }) {
    return node.time;
  }
}

const loaderOf = { STATEMENT: "statement", MEETING: "meeting", NOTICE: "notice" } as const;

const communicationOf = ({ loaders }: Request, { id, type }: CommunicationRow): Promise<object | null> =>
  loaders[loaderOf[type]].byId.load(id);
