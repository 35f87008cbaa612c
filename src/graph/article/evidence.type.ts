import { Field, Int, ObjectType } from "type-graphql";
import { connection } from "../../api/connection.type.ts";
import { Node } from "../../api/node.type.ts";
import { registerEnum } from "../../api/register-enum.ts";
import { Anchor, ArticlePart, AttributionTerms } from "../../database/generated/enums.ts";

registerEnum(ArticlePart, "ArticlePart", "Where in an article words stand.", {
  HEADLINE: "In its headline.",
  TEXT: "In its text.",
});

registerEnum(Anchor, "Anchor", "Whether words were found in the text of their article.", {
  EXACT: "They stand there once, as it was on import.",
  AMBIGUOUS: "They stand there more than once.",
  ORPHANED: "They stood there once; a later text lacks them.",
  UNCHECKED: "No text was at hand to look in.",
});

registerEnum(AttributionTerms, "AttributionTerms", "The terms on which somebody spoke to a reporter.", {
  ON_RECORD: "To be quoted by name.",
  ON_BACKGROUND: "To be quoted, but not by name.",
  DEEP_BACKGROUND: "To be used, but not quoted.",
  UNSTATED: "The report does not say.",
});

@ObjectType({
  implements: [Node],
  description: "Words of an article that facts rest on: a TextQuoteSelector of the W3C Web Annotation Data Model.",
})
export class Evidence implements Node {
  id: string;

  @Field(() => String, { description: "The words, as they stand in the article." })
  exact: string;

  @Field(() => String, { nullable: true, description: "What stands before them, to tell places apart." })
  prefix: string | null;

  @Field(() => String, { nullable: true, description: "What stands after them, to tell places apart." })
  suffix: string | null;

  @Field(() => ArticlePart, { description: "Where in the article they stand." })
  part: ArticlePart;

  @Field(() => Int, {
    nullable: true,
    description: "Where they start in the text, in UTF-16 code units from 0; null when no text was at hand.",
  })
  start: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Where they end in the text, in UTF-16 code units, exclusive; null when no text was at hand.",
  })
  end: number | null;

  @Field(() => Anchor, { description: "Whether they were found in the article's text." })
  anchor: Anchor;
}

@ObjectType({ description: "One voice of the chain through which an article came by its words." })
export class AttributionHop {
  @Field(() => AttributionTerms, { description: "The terms on which it spoke to the one before." })
  terms: AttributionTerms;

  @Field(() => String, { nullable: true, description: "The verb by which it is reported, as printed." })
  cue: string | null;
}

export const { Edge: EvidenceEdge, Connection: EvidenceConnection } = connection(
  () => Evidence,
  "Evidence",
  "evidence",
);
