import { Field, ObjectType } from "type-graphql";
import { connection } from "../../api/connection.type.ts";
import { registerEnum } from "../../api/register-enum.ts";
import { Channel, Illocution, Outcome, StatementForm } from "../../database/generated/enums.ts";
import { Entry } from "../entry/entry.type.ts";

registerEnum(StatementForm, "StatementForm", "How a statement is reported.", {
  DIRECT_QUOTE: "In the speaker's words.",
  PARTIAL_QUOTE: "Partly in the speaker's words.",
  PARAPHRASE: "In the reporter's words.",
  MENTAL_STATE: "As what somebody is said to think or feel.",
});

registerEnum(
  Illocution,
  "Illocution",
  "What a statement was made to do, after the theory of speech acts (Searle 1976).",
  {
    ASSERT: "To say that something is so.",
    ASSESS: "To judge something.",
    ASSURE: "To say that something is or will be so, for another to rely on.",
    PROMISE: "To bind the speaker to do something.",
    REQUEST: "To ask for something.",
    EXPECT: "To say what another is expected to do.",
    WARN: "To say what will follow.",
    THREATEN: "To say what the speaker will do to another.",
    DENY: "To say that something is not so.",
    DECLINE: "To refuse to comment, or to do something.",
  },
);

registerEnum(Channel, "Channel", "The way by which words passed.", {
  PHONE: "By telephone.",
  IN_PERSON: "Face to face.",
  LETTER: "In writing.",
  BROADCAST: "On radio or television.",
  SOCIAL: "On a social network.",
  PRESS_BRIEFING: "To the assembled press.",
  UNKNOWN: "Not reported.",
});

registerEnum(Outcome, "Outcome", "What became of an assurance or a promise, by what was reported.", {
  PENDING: "Nothing yet.",
  FULFILLED: "It was kept.",
  BROKEN: "It was not kept.",
  CONTRADICTED: "What it assured was not so.",
});

@ObjectType({ implements: [Entry], description: "What somebody said to somebody, or is said to think." })
export class Statement extends Entry {
  @Field(() => String, { description: "What was said, put by the editors." })
  content: string;

  @Field(() => String, {
    nullable: true,
    description: "The speaker's own words, as far as they are reported; never the reporter's.",
  })
  quote: string | null;

  @Field(() => StatementForm, { description: "How it is reported." })
  form: StatementForm;

  @Field(() => Illocution, { description: "What it was made to do." })
  illocution: Illocution;

  @Field(() => String, { nullable: true, description: "What it depends on." })
  condition: string | null;

  @Field(() => Channel, { description: "The way by which it was made." })
  channel: Channel;

  @Field(() => Outcome, {
    nullable: true,
    description:
      "For what was assured or promised: what became of it, by the link last reported; null for anything else.",
  })
  outcome: Outcome | null;
}

export const { Edge: StatementEdge, Connection: StatementConnection } = connection(
  () => Statement,
  "Statement",
  "statements",
);
