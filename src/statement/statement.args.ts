import { ArgsType, Field, InputType } from "type-graphql";
import { Illocution, Outcome, StatementForm } from "../database/generated/enums.ts";
import { OrderDirection } from "../graph/order.ts";
import { PageArgs } from "../graph/page-args.ts";
import { registerEnum } from "../graph/register.ts";
import { TimeRange } from "../graph/time-range.ts";

@InputType({ description: "Which statements: all that is given holds, any item of a list will do." })
export class StatementWhere {
  @Field(() => [String], { nullable: true, description: "With one of these slugs." })
  slugs?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "Made by one of these actors, by slug; a state or body stands for those affiliated with it at the time.",
  })
  speakers?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "Addressed to one of these actors, by slug; a state or body stands for those affiliated with it at the time.",
  })
  addressees?: string[] | null;

  @Field(() => [StatementForm], { nullable: true, description: "Reported in one of these forms." })
  forms?: StatementForm[] | null;

  @Field(() => [Illocution], { nullable: true, description: "Made to do one of these." })
  illocutions?: Illocution[] | null;

  @Field(() => [Outcome], { nullable: true, description: "Assurances and promises with one of these outcomes." })
  outcomes?: Outcome[] | null;

  @Field(() => [String], { nullable: true, description: "About one of these entries, by slug." })
  about?: string[] | null;

  @Field(() => TimeRange, { nullable: true, description: "Said at a time that overlaps this range." })
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

  @Field(() => [StatementWhere], { nullable: true, description: "And all of these hold." })
  and?: StatementWhere[] | null;

  @Field(() => [StatementWhere], { nullable: true, description: "And one of these holds." })
  or?: StatementWhere[] | null;

  @Field(() => StatementWhere, { nullable: true, description: "And this does not hold." })
  not?: StatementWhere | null;
}

export const StatementOrderField = { TIME: "TIME", REPORTED: "REPORTED" } as const;
export type StatementOrderField = keyof typeof StatementOrderField;

registerEnum(StatementOrderField, "StatementOrderField", "What statements can be sorted by.", {
  TIME: "The earliest bound of the time, else the latest; then the longer first; then the slug. What has no time comes last.",
  REPORTED: "The instant of the first report; then the slug.",
});

@InputType({ description: "The order of statements." })
export class StatementOrder {
  @Field(() => StatementOrderField, { description: "What to sort by." })
  field: StatementOrderField;

  @Field(() => OrderDirection, { description: "Which way." })
  direction: OrderDirection;
}

@ArgsType()
export class StatementArgs extends PageArgs {
  @Field(() => StatementWhere, { nullable: true, description: "Only these." })
  where?: StatementWhere | null;

  @Field(() => StatementOrder, { nullable: true, description: "By time, ascending, when left out." })
  orderBy?: StatementOrder | null;
}
