import { ArgsType, Field, InputType } from "type-graphql";
import { Combinable, type Combinations } from "../../api/combinable.ts";
import { OrderDirection } from "../../api/order-direction.ts";
import { PageArgs } from "../../api/page-args.ts";
import { registerEnum } from "../../api/register-enum.ts";
import { DateTime } from "../../api/scalars.ts";
import { ActorKind } from "../../database/generated/enums.ts";

@InputType({ description: "Which actors: all that is given holds, any item of a list will do." })
@Combinable
export class ActorWhere implements Combinations<ActorWhere> {
  @Field(() => [String], { nullable: true, description: "With one of these slugs." })
  slugs?: string[] | null;

  @Field(() => [ActorKind], { nullable: true, description: "Of one of these kinds." })
  actorKinds?: ActorKind[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "Affiliated with one of these bodies, by slug, directly or through bodies that are part of it, when first reported.",
  })
  affiliatedWith?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: "With a name that contains this, at most 500 characters, case and accents aside.",
  })
  name?: string | null;

  @Field(() => String, { nullable: true, description: "Told of by the story of this slug." })
  story?: string | null;

  and?: ActorWhere[] | null;
  or?: ActorWhere[] | null;
  not?: ActorWhere | null;
}

export const ActorOrderField = { NAME: "NAME", REPORTED: "REPORTED" } as const;
export type ActorOrderField = keyof typeof ActorOrderField;

registerEnum(ActorOrderField, "ActorOrderField", "What actors can be sorted by.", {
  NAME: "The name, case and accents aside; then the slug.",
  REPORTED: "The instant of the first report; then the slug.",
});

@InputType({ description: "The order of actors." })
export class ActorOrder {
  @Field(() => ActorOrderField, { description: "What to sort by." })
  field: ActorOrderField;

  @Field(() => OrderDirection, { description: "Which way." })
  direction: OrderDirection;
}

@ArgsType()
export class ActorArgs extends PageArgs {
  @Field(() => ActorWhere, { nullable: true, description: "Only these." })
  where?: ActorWhere | null;

  @Field(() => ActorOrder, { nullable: true, description: "By name, ascending, when left out." })
  orderBy?: ActorOrder | null;
}

@ArgsType()
export class AffiliatesArgs extends PageArgs {
  @Field(() => DateTime, {
    nullable: true,
    description: "Only those affiliated at this instant; a bound that is not known counts as in force.",
  })
  at?: Date | null;
}
