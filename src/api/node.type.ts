import { Field, ID, InterfaceType } from "type-graphql";

@InterfaceType({
  description: "Whatever can be fetched again by its id.",
  resolveType: ({ __typename }: { __typename: string }) => __typename,
})
export abstract class Node {
  @Field(() => ID, { description: "Opaque, and the same for as long as the thing exists." })
  id: string;
}
