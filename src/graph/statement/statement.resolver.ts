import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { PageArgs } from "../../api/page-args.ts";
import type { VoiceRole } from "../../database/generated/client.ts";
import { EntryConnection } from "../entry/entry.type.ts";
import { Meeting } from "../meeting/meeting.type.ts";
import type { Request } from "../request.ts";
import { Voice, voiceOf } from "../voice/voice.union.ts";
import { StatementArgs } from "./statement.args.ts";
import type { StatementRow } from "./statement.loader.ts";
import { Statement, StatementConnection } from "./statement.type.ts";

@Resolver(() => Statement)
export class StatementResolver {
  @Query(() => Statement, { nullable: true, description: "The statement of a slug; null when there is none." })
  statement(
    @Arg("slug", () => String, { description: "As in Statement.slug." }) slug: string,
    @Ctx() { loaders }: Request,
  ) {
    return loaders.statement.bySlug.load(slug);
  }

  @Query(() => StatementConnection, { description: "Statements, by time unless asked otherwise." })
  statements(@Args(() => StatementArgs) args: StatementArgs, @Ctx() { loaders }: Request) {
    return loaders.statement.page(args);
  }

  @FieldResolver(() => [Voice], {
    description: "Who said it, at least one; as of an instant, without unnamed sources whose article was not out yet.",
  })
  speakers(@Root() statement: StatementRow, @Ctx() request: Request) {
    return voicesOf(request, statement, "SPEAKER");
  }

  @FieldResolver(() => [Voice], { description: "Whom it was said to, as far as it is reported." })
  addressees(@Root() statement: StatementRow, @Ctx() request: Request) {
    return voicesOf(request, statement, "ADDRESSEE");
  }

  @FieldResolver(() => Meeting, { nullable: true, description: "The call or meeting at which it was made." })
  meeting(@Root() { meetingId }: StatementRow, @Ctx() { loaders }: Request) {
    return meetingId && loaders.meeting.byId.load(meetingId);
  }

  @FieldResolver(() => EntryConnection, { description: "What it is about, in time order." })
  about(@Root() { id }: StatementRow, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: Request) {
    return loaders.entry.aboutOf(id, page);
  }
}

async function voicesOf(request: Request, { id }: StatementRow, role: VoiceRole) {
  const voices = await request.loaders.statement.voices.load(id);
  return Promise.all(voices.filter((voice) => voice.role === role).map((voice) => voiceOf(request, voice)));
}
