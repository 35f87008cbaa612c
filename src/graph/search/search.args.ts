import { ArgsType, Field } from "type-graphql";
import { PageArgs } from "../../api/page-args.ts";
import { EntryType } from "../../database/generated/enums.ts";

@ArgsType()
export class SearchArgs extends PageArgs {
  @Field(() => String, {
    description:
      "The words to look for, at most 500 characters: an entry has all of them, in any form; of the last, the beginning will do, be it a letter. Case, accents and signs do not count.",
  })
  text: string;

  @Field(() => [EntryType], { nullable: true, description: "Only entries of these types." })
  types?: EntryType[] | null;
}
