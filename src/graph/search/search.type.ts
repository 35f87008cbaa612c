import { Field, Float, Int, ObjectType } from "type-graphql";
import { connection } from "../../api/connection.type.ts";
import { Entry } from "../entry/entry.type.ts";

@ObjectType({ description: "A part of a text, in UTF-16 code units." })
export class TextRange {
  @Field(() => Int, { description: "Where it starts, counted from 0." })
  start: number;

  @Field(() => Int, { description: "Where it ends: the first unit that is no longer of it." })
  end: number;
}

@ObjectType({ description: "The words of an entry for which it was found." })
export class Snippet {
  @Field(() => String, {
    description:
      "A name, title, quote or other text of the entry, without markup: whole when it is short, else the words around the matches. Of an actor found by a misspelled name it is the name.",
  })
  text: string;

  @Field(() => [TextRange], {
    description: "Where the words asked for stand in it, in order; none of those that were misspelled.",
  })
  matches: TextRange[];
}

@ObjectType({ description: "An entry that a search found." })
export class SearchHit {
  @Field(() => Entry, { description: "The entry." })
  entry: Entry;

  @Field(() => Float, {
    description: "How well it matches: the more, the better. It says nothing beside the scores of another search.",
  })
  score: number;

  @Field(() => Snippet, { description: "The words of it that match." })
  snippet: Snippet;
}

export const { Edge: SearchEdge, Connection: SearchConnection } = connection(() => SearchHit, "Search", "search hits");
