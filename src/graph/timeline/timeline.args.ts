import { ArgsType, Field } from "type-graphql";
import { OrderDirection } from "../../api/order-direction.ts";
import { PageArgs } from "../../api/page-args.ts";
import { TimeRange } from "../../api/time-range.ts";
import { EntryType } from "../../database/generated/enums.ts";

@ArgsType()
export class StoryTimelineArgs extends PageArgs {
  @Field(() => [EntryType], { nullable: true, description: "Only entries of these types." })
  types?: EntryType[] | null;

  @Field(() => OrderDirection, { defaultValue: "ASC", description: "Which way time runs." })
  order: OrderDirection;
}

@ArgsType()
export class TimelineArgs extends StoryTimelineArgs {
  @Field(() => [String], {
    nullable: true,
    description:
      "Only what one of these actors said, was told or took part in, by slug; a state or body stands for those affiliated with it at the time.",
  })
  actors?: string[] | null;

  @Field(() => String, { nullable: true, description: "Only what the story of this slug tells of." })
  story?: string | null;

  @Field(() => TimeRange, { nullable: true, description: "Only what happened at a time that overlaps this range." })
  time?: TimeRange | null;
}
