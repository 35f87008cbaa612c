import { ArgsType, Field } from "type-graphql";
import { EntryType } from "../database/generated/enums.ts";
import { PageArgs } from "../graph/page-args.ts";

@ArgsType()
export class EntryArgs extends PageArgs {
  @Field(() => [EntryType], { nullable: true, description: "Only entries of these types." })
  types?: EntryType[] | null;
}
