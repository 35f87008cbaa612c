import { Field, ObjectType, Root } from "type-graphql";
import { connection } from "../../api/connection.type.ts";
import { Fact } from "../../api/fact.type.ts";
import { registerEnum } from "../../api/register-enum.ts";
import { URL } from "../../api/scalars.ts";
import { TimeSpan } from "../../api/time-span.type.ts";
import { ActorKind, AffiliationKind, NameKind } from "../../database/generated/enums.ts";
import { Entry } from "../entry/entry.type.ts";

registerEnum(ActorKind, "ActorKind", "What an actor is.", {
  PERSON: "A human being.",
  ORGANIZATION: "A party, a company, an international body.",
  STATE: "A country.",
  GOVERNMENT_BODY: "A government, a ministry, an army, an agency of a state.",
  ARMED_GROUP: "A group under arms that belongs to no state.",
  OUTLET: "A newspaper, a broadcaster, a news agency, a news site.",
});

registerEnum(NameKind, "NameKind", "How a name stands for its actor.", {
  PREFERRED: "The name to print.",
  ALIAS: "Another name, clear on its own.",
  WEAK_ALIAS: "A bare surname or acronym, which others share: it identifies nobody on its own.",
  TRANSLITERATION: "Another spelling, from another script.",
  DEMONYM: "The adjective or noun for what belongs to a state: Israeli.",
  METONYM: "A place or building that stands for a body: Tehran.",
});

registerEnum(AffiliationKind, "AffiliationKind", "How an actor belongs to a body.", {
  OFFICE: "It holds a post there.",
  MEMBER: "It is one of its members.",
  PART_OF: "It is a body within that body.",
});

@ObjectType({ implements: [Entry], description: "A person, a body, a state, an armed group or an outlet." })
export class Actor extends Entry {
  @Field(() => String, { description: "The name to print." })
  name: string;

  @Field(() => ActorKind, { description: "What it is." })
  actorKind: ActorKind;

  @Field(() => String, { nullable: true, description: "Who or what it is, in a few words." })
  description: string | null;
}

@ObjectType({ description: "A name that an actor goes by." })
export class Name {
  @Field(() => String, { description: "The name itself." })
  value: string;

  @Field(() => NameKind, { description: "How it stands for the actor." })
  kind: NameKind;

  @Field(() => String, { nullable: true, description: "Its language, a BCP 47 tag; null when it has none." })
  language: string | null;
}

/** Where a register shows what it knows by an id. */
const registers: Record<string, (value: string) => string> = {
  wikidata: (value) => `https://www.wikidata.org/wiki/${encodeURIComponent(value)}`,
};

@ObjectType({ description: "What another register knows an actor by." })
export class ExternalId {
  @Field(() => String, { description: "The register: wikidata." })
  scheme: string;

  @Field(() => String, { description: "The id within it: Q801." })
  value: string;

  @Field(() => URL, {
    nullable: true,
    description: "Where the register shows it; null for a register that is not known here.",
  })
  url(@Root() { scheme, value }: ExternalId): string | null {
    return registers[scheme]?.(value) ?? null;
  }
}

@ObjectType({ implements: [Fact], description: "That an actor belongs to a body, for a time." })
export class Affiliation implements Fact {
  reportedAt: Date;

  @Field(() => AffiliationKind, { description: "How it belongs to the body." })
  kind: AffiliationKind;

  @Field(() => String, { nullable: true, description: "The post that it holds there." })
  post: string | null;

  @Field(() => TimeSpan, { nullable: true, description: "When it began; null when that is not known." })
  from: TimeSpan | null;

  @Field(() => TimeSpan, { nullable: true, description: "When it ended; null when it has not, or that is not known." })
  to: TimeSpan | null;
}

export const { Edge: ActorEdge, Connection: ActorConnection } = connection(() => Actor, "Actor", "actors");
