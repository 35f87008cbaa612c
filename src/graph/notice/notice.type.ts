import { Field, ObjectType } from "type-graphql";
import { connection } from "../../api/connection.type.ts";
import { Fact } from "../../api/fact.type.ts";
import { Node } from "../../api/node.type.ts";
import { registerEnum } from "../../api/register-enum.ts";
import { Duration } from "../../api/scalars.ts";
import { Channel, NoticeTiming } from "../../database/generated/enums.ts";

registerEnum(NoticeTiming, "NoticeTiming", "How long before an incident somebody learned of it.", {
  NONE: "Not before it.",
  MINUTES_BEFORE: "Minutes before it.",
  HOURS_BEFORE: "Hours before it.",
  DAYS_BEFORE: "A day or more before it.",
  DURING: "While it went on.",
  AFTER: "Once it was over.",
  UNKNOWN: "At a time that is not reported.",
});

@ObjectType({ description: "A length of time before an incident; negative after it." })
export class LeadTime {
  @Field(() => Duration, { nullable: true, description: "The least it can be." })
  min: string | null;

  @Field(() => Duration, { nullable: true, description: "The most it can be." })
  max: string | null;

  @Field(() => String, { nullable: true, description: "The words that give it, as printed." })
  verbatim: string | null;
}

@ObjectType({
  implements: [Fact, Node],
  description: "One account of when somebody learned of an incident. Accounts that conflict stand beside one another.",
})
export class Notice implements Fact, Node {
  id: string;
  reportedAt: Date;

  @Field(() => NoticeTiming, { description: "How long before the incident." })
  timing: NoticeTiming;

  @Field(() => Channel, { description: "The way by which the knower learned of it." })
  channel: Channel;
}

export const { Edge: NoticeEdge, Connection: NoticeConnection } = connection(() => Notice, "Notice", "notices");
