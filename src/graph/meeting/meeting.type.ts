import { Field, ObjectType } from "type-graphql";
import { connection } from "../../api/connection.type.ts";
import { Fact } from "../../api/fact.type.ts";
import { registerEnum } from "../../api/register-enum.ts";
import { TimeSpan } from "../../api/time-span.type.ts";
import { MeetingFormat, MeetingStatus } from "../../database/generated/enums.ts";
import { Entry } from "../entry/entry.type.ts";

registerEnum(MeetingFormat, "MeetingFormat", "How people meet.", {
  VISIT: "One side travels to the other.",
  IN_PERSON: "Face to face.",
  CALL: "By telephone.",
  VIDEO: "By video link.",
  MULTILATERAL: "Several sides at a table.",
  UNKNOWN: "Not reported.",
});

registerEnum(MeetingStatus, "MeetingStatus", "Where a meeting stands.", {
  PROPOSED: "Somebody wants it.",
  SCHEDULED: "It is agreed, with or without a date.",
  POSTPONED: "It is put off, with no new date.",
  RESCHEDULED: "It is put off to a new date.",
  CANCELLED: "It will not be held.",
  HELD: "It was held.",
});

@ObjectType({ implements: [Entry], description: "A visit, a talk or a call, held or planned." })
export class Meeting extends Entry {
  @Field(() => String, { description: "What it is called." })
  title: string;

  @Field(() => String, { nullable: true, description: "What it is, in a few sentences." })
  summary: string | null;

  @Field(() => MeetingFormat, { description: "How they meet." })
  format: MeetingFormat;

  @Field(() => MeetingStatus, { description: "Where it stands, by the last status that was reported." })
  status: MeetingStatus;
}

@ObjectType({ implements: [Fact], description: "A status that a meeting was reported to have, from some time on." })
export class MeetingStatusChange implements Fact {
  reportedAt: Date;

  @Field(() => MeetingStatus, { description: "The status." })
  status: MeetingStatus;

  @Field(() => TimeSpan, {
    nullable: true,
    description: "When the meeting came to have it; null when that is not known.",
  })
  changed: TimeSpan | null;

  @Field(() => TimeSpan, {
    nullable: true,
    description: "When the meeting is to be held, or was, by this change; null where it says nothing of it.",
  })
  time: TimeSpan | null;

  @Field(() => String, { nullable: true, description: "Why, put by the editors." })
  reason: string | null;
}

export const { Edge: MeetingEdge, Connection: MeetingConnection } = connection(() => Meeting, "Meeting", "meetings");
