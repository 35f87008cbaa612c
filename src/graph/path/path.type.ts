import { Field, Int, ObjectType } from "type-graphql";
import { registerEnum } from "../../api/register-enum.ts";
import { RelationKind } from "../../database/generated/enums.ts";

registerEnum(RelationKind, "RelationKind", "How two entries are related, and which way such a relation runs.", {
  AFFILIATION: "From an actor to what it holds an office in, is a member or a part of.",
  PARTICIPATION: "From an actor to an incident or a meeting that it takes part in.",
  SPOKE: "From an actor to a statement that it made.",
  ADDRESSED: "From a statement to an actor that it was addressed to.",
  ABOUT: "From a statement to what it is about.",
  AGENDA: "From a meeting to what is on its agenda.",
  MADE_AT: "From a statement to the meeting that it was made at.",
  NOTICE: "From an actor to an incident that it knew of, or had no notice of.",
  LINK: "From an entry to another by a link.",
});

@ObjectType({ description: "A chain of relations from one entry to another; no entry stands in it twice." })
export class Path {
  @Field(() => Int, { description: "How many relations it has: one less than steps." })
  length: number;

  @Field(() => [PathStep], { description: "The entries that it leads through, the two ends included, in its order." })
  steps: PathStep[];
}

@ObjectType({
  description: "An entry on a path, and the relation that leads to it from the one before; the first step has none.",
})
export class PathStep {
  @Field(() => RelationKind, {
    nullable: true,
    description: `The kind of the relation; of several between the two entries the first of ${Object.values(RelationKind).join(", ")}.`,
  })
  via: RelationKind | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the relation is followed the way that it runs." })
  forward: boolean | null;
}
