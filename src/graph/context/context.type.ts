import { Field, Float, Int, ObjectType } from "type-graphql";

@ObjectType({
  description: "Words of a text that mean an actor. Offsets are in UTF-16 code units of the text as given.",
})
export class Mention {
  @Field(() => Int, { description: "Where it starts, counted from 0." })
  start: number;

  @Field(() => Int, { description: "Where it ends: the first unit that is no longer of it." })
  end: number;

  @Field(() => String, { description: "Its words, as they stand in the text." })
  text: string;

  @Field(() => Float, {
    description: "How surely the actor is meant, from 0 to 1; of those over 0.9, nine in ten are right.",
  })
  confidence: number;
}

@ObjectType({ description: "An entry that matters to a text." })
export class RelevantEntry {
  @Field(() => Float, {
    description: "How much it matters: the more, the better. It says nothing beside the scores of another text.",
  })
  score: number;

  @Field(() => [Mention], { description: "The mentions that led to it, in the order of the text." })
  because: Mention[];
}

@ObjectType({ description: "What a reader of a text needs beside it." })
export class Context {}
