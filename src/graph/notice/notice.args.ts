import { ArgsType, Field, InputType } from "type-graphql";
import { PageArgs } from "../../api/page-args.ts";
import { TimeRange } from "../../api/time-range.ts";
import { NoticeTiming } from "../../database/generated/enums.ts";

@InputType({ description: "Which notices: all that is given holds, any item of a list will do." })
export class NoticeWhere {
  @Field(() => [String], {
    nullable: true,
    description: "Of one of these actors, by slug; a state or body stands for those affiliated with it at the time.",
  })
  knowers?: string[] | null;

  @Field(() => [NoticeTiming], { nullable: true, description: "With one of these timings." })
  timings?: NoticeTiming[] | null;

  @Field(() => [String], { nullable: true, description: "Of one of these incidents, by slug." })
  incidents?: string[] | null;

  @Field(() => TimeRange, { nullable: true, description: "First reported within this range." })
  reported?: TimeRange | null;
}

@ArgsType()
export class NoticeArgs extends PageArgs {
  @Field(() => NoticeWhere, { nullable: true, description: "Only these." })
  where?: NoticeWhere | null;
}
