import type { Combinations } from "../../api/combinable.ts";
import type { EntryType } from "../../database/generated/client.ts";
import type { Sql, View } from "../../query/as-of.ts";
import { condition } from "../../query/condition.ts";
import type { RangesBy } from "../../query/entry-ranges.ts";
import type { Order } from "../../query/page-query.ts";
import type { PageArgs, Pager } from "../../query/page.ts";
import { entryListing, entryOrder, type EntryRow } from "./entry.row.ts";

export interface EntryListArgs<Where> extends PageArgs {
  where?: Where | null;
  orderBy?: { field: "TIME" | "REPORTED"; direction: Order["direction"] } | null;
}

/**
 * Returns a function that pages through the entries of one type, by time unless the arguments say otherwise.
 * @param conditionsOf the conditions of a filter's own fields, without `and`, `or` and `not`.
 */
export const entryLists =
  <Row extends EntryRow, Where extends Combinations<Where>>(
    view: View,
    pager: Pager,
    type: EntryType,
    conditionsOf: (where: Where) => Sql[],
  ) =>
  (name: string, args: EntryListArgs<Where>, ranges?: RangesBy, parentId?: string) => {
    const order = entryOrder(args.orderBy);
    const conditions = args.where ? [condition(args.where, conditionsOf)] : [];
    return pager.page<Row>(entryListing(view, name, type, order, conditions, ranges?.(order)), args, parentId);
  };
