import { Field, ObjectType, Root } from "type-graphql";
import { TimeBasis, TimePrecision } from "../database/generated/enums.ts";
import { registerEnum } from "./register-enum.ts";
import { DateTime, EDTF } from "./scalars.ts";
import { isApproximate, isUncertain } from "./time-span.ts";

registerEnum(TimePrecision, "TimePrecision", "The unit to which a time is known.", {
  SECOND: "To the second.",
  MINUTE: "To the minute.",
  HOUR: "To the hour.",
  DAY: "To the day, in UTC.",
  MONTH: "To the month.",
  YEAR: "To the year.",
  INTERVAL: "Between two bounds, or beyond one of them.",
  UNKNOWN: "Not at all.",
});

registerEnum(TimeBasis, "TimeBasis", "How a source gives a time.", {
  STATED: "In so many words.",
  RELATIVE: "By reference to its own publication, such as last Friday.",
  INFERRED: "Not at all: the editors conclude it.",
});

@ObjectType({ description: "A time known to some precision." })
export class TimeSpan {
  @Field(() => EDTF, { description: "The date as the editors put it." })
  edtf: string;

  @Field(() => Boolean, { description: "Whether it is only roughly so: EDTF's ~ and %." })
  approximate(@Root() { edtf }: TimeSpan): boolean {
    return isApproximate(edtf);
  }

  @Field(() => Boolean, { description: "Whether it is doubtful: EDTF's ? and %." })
  uncertain(@Root() { edtf }: TimeSpan): boolean {
    return isUncertain(edtf);
  }

  @Field(() => DateTime, { nullable: true, description: "The first instant that it can mean; null when it is open." })
  earliest: Date | null;

  @Field(() => DateTime, { nullable: true, description: "The last instant that it can mean; null when it is open." })
  latest: Date | null;

  @Field(() => TimePrecision, { description: "How precise it is." })
  precision: TimePrecision;

  @Field(() => TimeBasis, { description: "How the source gives it." })
  basis: TimeBasis;

  @Field(() => String, { nullable: true, description: "The words that give it, as printed." })
  verbatim: string | null;
}
