import { Field, InterfaceType } from "type-graphql";
import { DateTime } from "./scalars.ts";

@InterfaceType({ description: "Whatever is known only by reports: it rests on words of articles." })
export abstract class Fact {
  @Field(() => DateTime, {
    description: "The instant by which it was certainly public: that of the earliest article it rests on.",
  })
  reportedAt: Date;
}
