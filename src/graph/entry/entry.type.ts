import { Field, InterfaceType } from "type-graphql";
import { connection } from "../../api/connection.type.ts";
import { Fact } from "../../api/fact.type.ts";
import { Node } from "../../api/node.type.ts";
import { registerEnum } from "../../api/register-enum.ts";
import { TimeSpan } from "../../api/time-span.type.ts";
import { EntryType } from "../../database/generated/enums.ts";

registerEnum(EntryType, "EntryType", "Which of the four nouns an entry is.", {
  ACTOR: "A person, a body, a state, an outlet.",
  STATEMENT: "What somebody said, or is said to think.",
  INCIDENT: "What happened, is going on or is planned.",
  MEETING: "A visit, a talk, a call, held or planned.",
});

const names: Record<EntryType, string> = {
  ACTOR: "Actor",
  STATEMENT: "Statement",
  INCIDENT: "Incident",
  MEETING: "Meeting",
};

@InterfaceType({
  implements: [Fact, Node],
  description: "One of the four nouns: an actor, a statement, an incident or a meeting.",
  resolveType: ({ type }: { type: EntryType }) => names[type],
})
export abstract class Entry implements Fact, Node {
  id: string;
  reportedAt: Date;

  @Field(() => String, { description: "Readable, stable, and unique over all entries: gallant-washington-visit." })
  slug: string;

  @Field(() => String, { description: "What it is, in one line." })
  label: string;

  @Field(() => TimeSpan, {
    nullable: true,
    description: "When it was said, happened, or is to be held; null when that is not known, and for actors.",
  })
  time: TimeSpan | null;
}

export const { Edge: EntryEdge, Connection: EntryConnection } = connection(() => Entry, "Entry", "entries");
