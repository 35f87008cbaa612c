import { Field, ObjectType } from "type-graphql";
import { Fact } from "../../api/fact.type.ts";
import { registerEnum } from "../../api/register-enum.ts";
import { ParticipantRole } from "../../database/generated/enums.ts";

registerEnum(ParticipantRole, "ParticipantRole", "The part that an actor has in an incident or a meeting.", {
  PERPETRATOR: "It did it.",
  ALLEGED_PERPETRATOR: "It is said to have done it.",
  TARGET: "It was aimed at.",
  VICTIM: "It was hurt or killed.",
  CLAIMANT: "It says that it did it.",
  MEDIATOR: "It goes between the parties.",
  HOST: "It receives the others.",
  GUEST: "It is received.",
  ATTENDEE: "It is there.",
});

@ObjectType({ implements: [Fact], description: "That an actor takes part in an incident or a meeting." })
export class Participation implements Fact {
  reportedAt: Date;

  @Field(() => ParticipantRole, { description: "The part that it has." })
  role: ParticipantRole;

  @Field(() => String, { nullable: true, description: "The post that it held at the time." })
  post: string | null;
}
