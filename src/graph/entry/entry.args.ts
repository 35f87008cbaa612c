import { ArgsType, Field } from "type-graphql";
import { PageArgs } from "../../api/page-args.ts";
import { EntryType } from "../../database/generated/enums.ts";

@ArgsType()
export class EntryArgs extends PageArgs {
  @Field(() => [EntryType], { nullable: true, description: "Only entries of these types." })
  types?: EntryType[] | null;
}
