import { ArgsType, Field, InputType } from "type-graphql";
import { Combinable, type Combinations } from "../../api/combinable.ts";
import { Illocution, Outcome, StatementForm } from "../../database/generated/enums.ts";
import { entryList, EntryWhere } from "../entry/entry-list.args.ts";

@InputType({ description: "Filters statements. Fields are combined with AND, items of a list with OR." })
@Combinable
export class StatementWhere extends EntryWhere implements Combinations<StatementWhere> {
  @Field(() => [String], {
    nullable: true,
    description:
      "Spoken by one of these actors (slugs). A state or organization also matches everyone affiliated with it at the time.",
  })
  speakers?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "Addressed to one of these actors (slugs). A state or organization also matches everyone affiliated with it at the time.",
  })
  addressees?: string[] | null;

  @Field(() => [StatementForm], { nullable: true, description: "Reported in one of these forms." })
  forms?: StatementForm[] | null;

  @Field(() => [Illocution], { nullable: true, description: "Has one of these illocutions." })
  illocutions?: Illocution[] | null;

  @Field(() => [Outcome], { nullable: true, description: "An assurance or promise with one of these outcomes." })
  outcomes?: Outcome[] | null;

  @Field(() => [String], { nullable: true, description: "About one of these entries (slugs)." })
  about?: string[] | null;

  and?: StatementWhere[] | null;
  or?: StatementWhere[] | null;
  not?: StatementWhere | null;
}

const { Args } = entryList("Statement", "statements", () => StatementWhere);

@ArgsType()
export class StatementArgs extends Args {}
