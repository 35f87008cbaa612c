import { Field, Int, ObjectType } from "type-graphql";
import { connection } from "../../api/connection.type.ts";
import { Node } from "../../api/node.type.ts";
import { DateTime } from "../../api/scalars.ts";

@ObjectType({ implements: [Node], description: "What a dossier tells: entries that belong together." })
export class Story implements Node {
  id: string;

  @Field(() => String, { description: "Readable, stable, and unique over all stories." })
  slug: string;

  @Field(() => String, { description: "What it is called." })
  title: string;

  @Field(() => String, { description: "What it is about, in a few sentences." })
  summary: string;
}

@ObjectType({ description: "How much of a story became public at one instant." })
export class ReportCount {
  @Field(() => DateTime, { description: "The instant." })
  reportedAt: Date;

  @Field(() => Int, { description: "How many of its facts were first reported then, 1 or more." })
  facts: number;
}

export const { Edge: StoryEdge, Connection: StoryConnection } = connection(() => Story, "Story", "stories");
