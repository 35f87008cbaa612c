import { Field, ObjectType } from "type-graphql";
import { connection } from "../../api/connection.type.ts";
import { Fact } from "../../api/fact.type.ts";
import { registerEnum } from "../../api/register-enum.ts";
import { CodeScheme, IncidentKind, Occurrence, Verification } from "../../database/generated/enums.ts";
import { Entry } from "../entry/entry.type.ts";

registerEnum(IncidentKind, "IncidentKind", "What sort of incident it is.", {
  TARGETED_KILLING: "The killing of somebody picked out.",
  AIRSTRIKE: "An attack from the air.",
  MISSILE_ATTACK: "An attack by missiles or rockets.",
  GROUND_OPERATION: "An operation on the ground.",
  SABOTAGE: "Damage done in secret.",
  RETALIATION: "A blow in return for another.",
  NEGOTIATION: "Talks towards an agreement.",
  CEASEFIRE: "A halt to fighting.",
  OTHER: "Something else.",
});

registerEnum(CodeScheme, "CodeScheme", "An ontology of events.", {
  PLOVER: "Political Language Ontology for Verifiable Event Records.",
  CAMEO: "Conflict and Mediation Event Observations; its codes have leading zeros.",
  ACLED: "Armed Conflict Location and Event Data.",
});

registerEnum(Occurrence, "Occurrence", "Whether an incident happened.", {
  PLANNED: "It is planned.",
  ONGOING: "It is going on.",
  ATTEMPTED: "It was tried, and failed.",
  OCCURRED: "It happened.",
  DID_NOT_OCCUR: "It did not happen.",
});

registerEnum(Verification, "Verification", "How well it is established whether an incident happened.", {
  CLAIMED: "A party says so.",
  REPORTED: "The press says so.",
  CONFIRMED: "Somebody who must know, or was against saying it, says so.",
  DENIED: "Somebody who must know denies it.",
  DISPUTED: "Accounts conflict.",
  RETRACTED: "Who reported it took it back.",
});

@ObjectType({ implements: [Entry], description: "What happened, is going on or is planned." })
export class Incident extends Entry {
  @Field(() => String, { description: "What it is called." })
  title: string;

  @Field(() => String, { nullable: true, description: "What it is, in a few sentences." })
  summary: string | null;

  @Field(() => IncidentKind, { description: "What sort of incident it is." })
  incidentKind: IncidentKind;

  @Field(() => Occurrence, { description: "Whether it happened, by the last assessment." })
  occurrence: Occurrence;

  @Field(() => Verification, { description: "How well that is established, by the last assessment." })
  verification: Verification;
}

@ObjectType({ description: "What an ontology of events classes an incident as." })
export class EventCode {
  @Field(() => CodeScheme, { description: "The ontology." })
  scheme: CodeScheme;

  @Field(() => String, { description: "The code, with its leading zeros." })
  code: string;

  @Field(() => String, { nullable: true, description: "The mode, in an ontology that has modes." })
  mode: string | null;
}

@ObjectType({ implements: [Fact], description: "What was reported, at one time, of whether an incident happened." })
export class Assessment implements Fact {
  reportedAt: Date;

  @Field(() => Occurrence, { description: "Whether it happened." })
  occurrence: Occurrence;

  @Field(() => Verification, { description: "How well that is established." })
  verification: Verification;
}

export const { Edge: IncidentEdge, Connection: IncidentConnection } = connection(
  () => Incident,
  "Incident",
  "incidents",
);
