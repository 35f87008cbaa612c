import { ArgsType, Field, InputType } from "type-graphql";
import { IncidentKind, Occurrence, Verification } from "../database/generated/enums.ts";
import { OrderDirection } from "../graph/order.ts";
import { PageArgs } from "../graph/page-args.ts";
import { registerEnum } from "../graph/register.ts";
import { TimeRange } from "../graph/time-range.ts";

@InputType({ description: "Which incidents: all that is given holds, any item of a list will do." })
export class IncidentWhere {
  @Field(() => [String], { nullable: true, description: "With one of these slugs." })
  slugs?: string[] | null;

  @Field(() => [IncidentKind], { nullable: true, description: "Of one of these kinds." })
  incidentKinds?: IncidentKind[] | null;

  @Field(() => [Occurrence], { nullable: true, description: "Which, by the last assessment, occurred so." })
  occurrences?: Occurrence[] | null;

  @Field(() => [Verification], { nullable: true, description: "Which, by the last assessment, are established so." })
  verifications?: Verification[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "In which one of these actors took part, by slug; a state or body stands for those affiliated with it at the time.",
  })
  participants?: string[] | null;

  @Field(() => TimeRange, { nullable: true, description: "Happening at a time that overlaps this range." })
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

  @Field(() => [IncidentWhere], { nullable: true, description: "And all of these hold." })
  and?: IncidentWhere[] | null;

  @Field(() => [IncidentWhere], { nullable: true, description: "And one of these holds." })
  or?: IncidentWhere[] | null;

  @Field(() => IncidentWhere, { nullable: true, description: "And this does not hold." })
  not?: IncidentWhere | null;
}

export const IncidentOrderField = { TIME: "TIME", REPORTED: "REPORTED" } as const;
export type IncidentOrderField = keyof typeof IncidentOrderField;

registerEnum(IncidentOrderField, "IncidentOrderField", "What incidents can be sorted by.", {
  TIME: "The earliest bound of the time, else the latest; then the longer first; then the slug. What has no time comes last.",
  REPORTED: "The instant of the first report; then the slug.",
});

@InputType({ description: "The order of incidents." })
export class IncidentOrder {
  @Field(() => IncidentOrderField, { description: "What to sort by." })
  field: IncidentOrderField;

  @Field(() => OrderDirection, { description: "Which way." })
  direction: OrderDirection;
}

@ArgsType()
export class IncidentArgs extends PageArgs {
  @Field(() => IncidentWhere, { nullable: true, description: "Only these." })
  where?: IncidentWhere | null;

  @Field(() => IncidentOrder, { nullable: true, description: "By time, ascending, when left out." })
  orderBy?: IncidentOrder | null;
}
