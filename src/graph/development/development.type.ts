import { Field, ObjectType } from "type-graphql";
import { connection } from "../../api/connection.type.ts";
import { Fact } from "../../api/fact.type.ts";
import { registerEnum } from "../../api/register-enum.ts";
import { DateTime } from "../../api/scalars.ts";

export const DevelopmentKind = {
  APPEARED: "APPEARED",
  STATUS_CHANGED: "STATUS_CHANGED",
  REASSESSED: "REASSESSED",
  NOTICED: "NOTICED",
  LINKED: "LINKED",
} as const;
export type DevelopmentKind = keyof typeof DevelopmentKind;

registerEnum(DevelopmentKind, "DevelopmentKind", "What sort of news a development is.", {
  APPEARED: "An entry was first reported.",
  STATUS_CHANGED: "A meeting came to have another status, or another date.",
  REASSESSED: "Whether an incident happened, or how well that is established, is seen otherwise.",
  NOTICED: "It was reported who knew of an incident, and how long before.",
  LINKED: "It was reported how two entries relate.",
});

@ObjectType({
  implements: [Fact],
  description: "One thing that became known: an entry, a step of one, a notice or a link, with what it rests on.",
})
export class Development implements Fact {
  @Field(() => DateTime, { description: "The instant by which it, and all that it joins, was certainly public." })
  reportedAt: Date;

  @Field(() => DevelopmentKind, { description: "What sort of news it is." })
  kind: DevelopmentKind;

  @Field(() => String, {
    description:
      "What it comes to, in one line; of a change, from what to what, and of a notice, whether it conflicts.",
  })
  label: string;
}

export const { Edge: DevelopmentEdge, Connection: DevelopmentConnection } = connection(
  () => Development,
  "Development",
  "developments",
);
