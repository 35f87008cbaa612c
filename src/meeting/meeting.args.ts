import { ArgsType, Field, InputType } from "type-graphql";
import { MeetingFormat, MeetingStatus } from "../database/generated/enums.ts";
import { OrderDirection } from "../graph/order.ts";
import { PageArgs } from "../graph/page-args.ts";
import { registerEnum } from "../graph/register.ts";
import { TimeRange } from "../graph/time-range.ts";

@InputType({ description: "Which meetings: all that is given holds, any item of a list will do." })
export class MeetingWhere {
  @Field(() => [String], { nullable: true, description: "With one of these slugs." })
  slugs?: string[] | null;

  @Field(() => [MeetingFormat], { nullable: true, description: "Of one of these formats." })
  formats?: MeetingFormat[] | null;

  @Field(() => [MeetingStatus], { nullable: true, description: "With one of these statuses, as last reported." })
  statuses?: MeetingStatus[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "In which one of these actors takes part, by slug; a state or body stands for those affiliated with it at the time.",
  })
  participants?: string[] | null;

  @Field(() => [String], { nullable: true, description: "With one of these entries on the agenda, by slug." })
  agenda?: string[] | null;

  @Field(() => TimeRange, { nullable: true, description: "Held, or to be held, at a time that overlaps this range." })
  time?: TimeRange | null;

  @Field(() => TimeRange, { nullable: true, description: "First reported within this range." })
  reported?: TimeRange | null;

  @Field(() => String, { nullable: true, description: "Told of by the story of this slug." })
  story?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Whose words match this full-text query; quotes, or and a leading minus as in web search; at most 500 characters.",
  })
  text?: string | null;

  @Field(() => [MeetingWhere], { nullable: true, description: "And all of these hold." })
  and?: MeetingWhere[] | null;

  @Field(() => [MeetingWhere], { nullable: true, description: "And one of these holds." })
  or?: MeetingWhere[] | null;

  @Field(() => MeetingWhere, { nullable: true, description: "And this does not hold." })
  not?: MeetingWhere | null;
}

export const MeetingOrderField = { TIME: "TIME", REPORTED: "REPORTED" } as const;
export type MeetingOrderField = keyof typeof MeetingOrderField;

registerEnum(MeetingOrderField, "MeetingOrderField", "What meetings can be sorted by.", {
  TIME: "The earliest bound of the time, else the latest; then the longer first; then the slug. What has no time comes last.",
  REPORTED: "The instant of the first report; then the slug.",
});

@InputType({ description: "The order of meetings." })
export class MeetingOrder {
  @Field(() => MeetingOrderField, { description: "What to sort by." })
  field: MeetingOrderField;

  @Field(() => OrderDirection, { description: "Which way." })
  direction: OrderDirection;
}

@ArgsType()
export class MeetingArgs extends PageArgs {
  @Field(() => MeetingWhere, { nullable: true, description: "Only these." })
  where?: MeetingWhere | null;

  @Field(() => MeetingOrder, { nullable: true, description: "By time, ascending, when left out." })
  orderBy?: MeetingOrder | null;
}
