import { ArgsType, Field } from "type-graphql";
import { PageArgs } from "../../api/page-args.ts";
import { DateTime } from "../../api/scalars.ts";

@ArgsType()
export class DevelopmentArgs extends PageArgs {
  @Field(() => DateTime, { description: "Only what became known after this instant." })
  since: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "Only what became known by this instant, which counts, too; no end when it is left out.",
  })
  until?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: "Only what the story of this slug tells of, with all that became of its meetings and incidents.",
  })
  story?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "Only what involves one of these actors, by slug: what they said, were told, took part in or had notice of, and links of it; a state or body stands for those affiliated with it at the time.",
  })
  actors?: string[] | null;
}
