import { ArgsType, Field } from "type-graphql";
import { OrderDirection } from "../../api/order-direction.ts";
import { PageArgs } from "../../api/page-args.ts";
import { TimeRange } from "../../api/time-range.ts";

@ArgsType()
export class CommunicationArgs extends PageArgs {
  @Field(() => String, {
    description: "One side, by slug: an actor, or a state or body with those affiliated with it at the time.",
  })
  between: string;

  @Field(() => String, { description: "The other side, likewise." })
  and: string;

  @Field(() => TimeRange, { nullable: true, description: "Only what passed at a time that overlaps this range." })
  time?: TimeRange | null;

  @Field(() => OrderDirection, { defaultValue: "ASC", description: "Which way time runs; what has none comes last." })
  order: OrderDirection;
}
