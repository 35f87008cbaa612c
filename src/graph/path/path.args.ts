import { ArgsType, Field, Int } from "type-graphql";

@ArgsType()
export class PathArgs {
  @Field(() => String, { description: "The slug of the entry that they start from." })
  from: string;

  @Field(() => String, { description: "The slug of the entry that they lead to." })
  to: string;

  @Field(() => Int, { defaultValue: 4, description: "How many relations a chain may have, 1 to 6." })
  maxLength: number;

  @Field(() => Int, { defaultValue: 3, description: "How many chains, 1 to 20." })
  first: number;
}
