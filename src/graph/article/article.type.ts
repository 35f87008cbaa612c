import { Field, ObjectType } from "type-graphql";
import { connection } from "../../api/connection.type.ts";
import { Node } from "../../api/node.type.ts";
import { URL } from "../../api/scalars.ts";
import { TimeSpan } from "../../api/time-span.type.ts";

@ObjectType({ implements: [Node], description: "A piece that an outlet published." })
export class Article implements Node {
  id: string;

  @Field(() => String, { description: "Readable, stable, and unique over all articles." })
  slug: string;

  @Field(() => String, {
    description: "The headline; in square brackets, a description where the headline is not at hand.",
  })
  headline: string;

  @Field(() => URL, { nullable: true, description: "Where it stands on the web." })
  url: string | null;

  @Field(() => [String], { description: "Who wrote it, as printed." })
  byline: string[];

  @Field(() => String, { description: "Its language, a BCP 47 tag." })
  language: string;

  @Field(() => TimeSpan, {
    description: "When it was published. Its latest bound is known: facts count as reported by then.",
  })
  published: TimeSpan;

  @Field(() => String, {
    nullable: true,
    description: "Its text, where the licence of whoever runs this lets it be kept.",
  })
  text: string | null;
}

export const { Edge: ArticleEdge, Connection: ArticleConnection } = connection(() => Article, "Article", "articles");
