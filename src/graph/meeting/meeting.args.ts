import { ArgsType, Field, InputType } from "type-graphql";
import { Combinable, type Combinations } from "../../api/combinable.ts";
import { MeetingFormat, MeetingStatus } from "../../database/generated/enums.ts";
import { entryList, EntryWhere } from "../entry/entry-list.args.ts";

@InputType({ description: "Filters meetings. Fields are combined with AND, items of a list with OR." })
@Combinable
export class MeetingWhere extends EntryWhere implements Combinations<MeetingWhere> {
  @Field(() => [MeetingFormat], { nullable: true, description: "Has one of these formats." })
  formats?: MeetingFormat[] | null;

  @Field(() => [MeetingStatus], { nullable: true, description: "Has one of these statuses, as last reported." })
  statuses?: MeetingStatus[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "One of these actors (slugs) participates. A state or organization also matches everyone affiliated with it at the time.",
  })
  participants?: string[] | null;

  @Field(() => [String], { nullable: true, description: "One of these entries (slugs) is on the agenda." })
  agenda?: string[] | null;

  and?: MeetingWhere[] | null;
  or?: MeetingWhere[] | null;
  not?: MeetingWhere | null;
}

const { Args } = entryList("Meeting", "meetings", () => MeetingWhere);

@ArgsType()
export class MeetingArgs extends Args {}
