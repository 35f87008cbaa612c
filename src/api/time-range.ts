import { Field, InputType } from "type-graphql";
import { DateTime } from "./scalars.ts";

@InputType({ description: "From an instant, included, until another, excluded; open where one is left out." })
export class TimeRange {
  @Field(() => DateTime, { nullable: true, description: "The first instant that counts." })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "The first instant that no longer counts." })
  until?: Date | null;
}
