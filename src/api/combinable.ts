import { type ClassType, Field } from "type-graphql";

/** What `@Combinable` adds to a filter. */
export interface Combinations<Where> {
  and?: Where[] | null;
  or?: Where[] | null;
  not?: Where | null;
}

/** Class decorator for filters: adds the fields of `Combinations`. */
export function Combinable<Where extends object>(where: ClassType<Where>): void {
  const prototype = where.prototype as object;
  Field(() => [where], { nullable: true, description: "All of these filters match." })(prototype, "and");
  Field(() => [where], { nullable: true, description: "At least one of these filters matches." })(prototype, "or");
  Field(() => where, { nullable: true, description: "This filter does not match." })(prototype, "not");
}
