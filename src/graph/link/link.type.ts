import { Field, ObjectType } from "type-graphql";
import { connection } from "../../api/connection.type.ts";
import { Fact } from "../../api/fact.type.ts";
import { Node } from "../../api/node.type.ts";
import { registerEnum } from "../../api/register-enum.ts";
import { Assertion, LinkType } from "../../database/generated/enums.ts";

registerEnum(LinkType, "LinkType", "How one entry relates to another, read from the first to the second.", {
  RETALIATION_FOR: "It is a blow in return for the other.",
  IN_RESPONSE_TO: "It answers the other.",
  FOLLOWED: "It came after the other, in a way that matters.",
  CONTRADICTED_BY: "The other shows that it was not so.",
  FULFILLED_BY: "The other keeps it.",
  BROKEN_BY: "The other breaks it.",
  SUPPORTS: "It speaks for the other.",
  REFUTES: "It speaks against the other.",
  PRECONDITION_OF: "The other depends on it.",
  PART_OF: "It is a part of the other.",
  SUPERSEDES: "It takes the place of the other.",
});

registerEnum(Assertion, "Assertion", "Whose judgement a link is.", {
  REPORTER: "The article's own.",
  SOURCE: "That of a source whom the article tells of.",
  EDITOR: "That of the editors of the dossier.",
});

@ObjectType({ implements: [Fact, Node], description: "That one entry relates to another in some way." })
export class Link implements Fact, Node {
  id: string;
  reportedAt: Date;

  @Field(() => LinkType, { description: "How they relate." })
  type: LinkType;

  @Field(() => String, { nullable: true, description: "What there is to add, put by the editors." })
  note: string | null;

  @Field(() => Assertion, { description: "Whose judgement it is." })
  assertedBy: Assertion;
}

export const { Edge: LinkEdge, Connection: LinkConnection } = connection(() => Link, "Link", "links");
