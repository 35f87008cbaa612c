import { ArgsType, Field, Int } from "type-graphql";
import { DateTime } from "../../api/scalars.ts";
import { EntryType } from "../../database/generated/enums.ts";

@ArgsType()
export class ContextArgs {
  @Field(() => String, {
    description:
      "A draft or a published article, as plain text, at most 200,000 UTF-16 code units; markup is read as text.",
  })
  text: string;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "When it was or will be published: posts are those held then. Without it, the instant of @asOf, else now.",
  })
  publishedAt?: Date | null;
}

@ArgsType()
export class RelevantEntriesArgs {
  @Field(() => [EntryType], {
    nullable: true,
    description: "Only entries of these types; actors, which the mentions tell, only when they are among them.",
  })
  types?: EntryType[] | null;

  @Field(() => Int, { defaultValue: 20, description: "How many, 1 to 100." })
  first: number;
}

@ArgsType()
export class RelevantStoriesArgs {
  @Field(() => Int, { defaultValue: 5, description: "How many, 1 to 100." })
  first: number;
}
