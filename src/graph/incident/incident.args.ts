import { ArgsType, Field, InputType } from "type-graphql";
import { Combinable, type Combinations } from "../../api/combinable.ts";
import { IncidentKind, Occurrence, Verification } from "../../database/generated/enums.ts";
import { entryList, EntryWhere } from "../entry/entry-list.args.ts";

@InputType({ description: "Filters incidents. Fields are combined with AND, items of a list with OR." })
@Combinable
export class IncidentWhere extends EntryWhere implements Combinations<IncidentWhere> {
  @Field(() => [IncidentKind], { nullable: true, description: "Has one of these kinds." })
  incidentKinds?: IncidentKind[] | null;

  @Field(() => [Occurrence], { nullable: true, description: "Has one of these occurrences by its last assessment." })
  occurrences?: Occurrence[] | null;

  @Field(() => [Verification], {
    nullable: true,
    description: "Has one of these verifications by its last assessment.",
  })
  verifications?: Verification[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "One of these actors (slugs) participated. A state or organization also matches everyone affiliated with it at the time.",
  })
  participants?: string[] | null;

  and?: IncidentWhere[] | null;
  or?: IncidentWhere[] | null;
  not?: IncidentWhere | null;
}

const { Args } = entryList("Incident", "incidents", () => IncidentWhere);

@ArgsType()
export class IncidentArgs extends Args {}
