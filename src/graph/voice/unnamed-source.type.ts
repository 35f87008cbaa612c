import { Field, Int, ObjectType } from "type-graphql";
import { Node } from "../../api/node.type.ts";

@ObjectType({
  implements: [Node],
  description: "Somebody, or a group, that a report quotes without a name: how many, and who they are said to be.",
})
export class UnnamedSource implements Node {
  id: string;

  @Field(() => String, { description: "The words of the report: four U.S. officials." })
  descriptor: string;

  @Field(() => Int, {
    nullable: true,
    description: "The least number they can be, 1 or more; null when the report does not say.",
  })
  countMin: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "The greatest number they can be; null when the report does not say.",
  })
  countMax: number | null;
}
