import { ArgsType, type ClassType, Field, InputType } from "type-graphql";
import { OrderDirection } from "../../api/order-direction.ts";
import { PageArgs } from "../../api/page-args.ts";
import { registerEnum } from "../../api/register-enum.ts";
import { TimeRange } from "../../api/time-range.ts";

/** The filters that statements, incidents and meetings share. */
@InputType()
export abstract class EntryWhere {
  @Field(() => [String], { nullable: true, description: "Has one of these slugs." })
  slugs?: string[] | null;

  @Field(() => TimeRange, { nullable: true, description: "Has a time that overlaps this range." })
  time?: TimeRange | null;

  @Field(() => TimeRange, { nullable: true, description: "First reported within this range." })
  reported?: TimeRange | null;

  @Field(() => String, { nullable: true, description: "Belongs to the story with this slug." })
  story?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Matches this full-text query of at most 500 characters. Quotes, `or` and a leading minus work as in web search.",
  })
  text?: string | null;
}

/**
 * The order and the arguments of a list of statements, incidents or meetings, named after the type.
 * @param things the plural, for descriptions.
 */
export function entryList<Where extends object>(name: string, things: string, where: () => ClassType<Where>) {
  const OrderField = { TIME: "TIME", REPORTED: "REPORTED" } as const;
  registerEnum(OrderField, `${name}OrderField`, `Sort keys of ${things}.`, {
    TIME: `The earliest bound of the time, or else the latest; then longer spans first; then the slug. Undated ${things} come last.`,
    REPORTED: "The instant of the first report; then the slug.",
  });

  @InputType(`${name}Order`, { description: `Sort order of ${things}.` })
  class Order {
    @Field(() => OrderField, { description: "The sort key." })
    field: keyof typeof OrderField;

    @Field(() => OrderDirection, { description: "The sort direction." })
    direction: OrderDirection;
  }

  @ArgsType()
  class Args extends PageArgs {
    @Field(where, { nullable: true, description: `Only ${things} that match this filter.` })
    where?: Where | null;

    @Field(() => Order, { nullable: true, description: "By time, ascending, unless given." })
    orderBy?: Order | null;
  }

  return { Args };
}
