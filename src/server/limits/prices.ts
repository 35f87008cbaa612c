import { largestPage } from "../../query/page.ts";

/**
 * What operations cost, in units of about 10 µs of one core, as measured on 20,000 statements. What an operation calls for is
 * priced before it runs; the rows that it then reads are charged as they come, each by how many fields are selected of one.
 */

/** The arguments of a field, coerced. */
export type Arguments = Record<string, unknown>;

/** Where a field costs something else than its kind does. */
interface Price {
  /** What it takes to compute it for one parent. */
  own?: number | ((args: Arguments) => number);
  /** How many items its list has at most, when its arguments do not tell. */
  items?: number;
}

/** Of every operation: it is parsed, checked and answered. */
export const operationPrice = 50;
/** A list in pages, and one that is filtered: it may read very many rows for the few that it gives. */
export const pagePrice = 300;
export const filteredPrice = 6_000;
/** A count reads all that it counts, and asks each condition of all. */
export const countPrice = (filter: number): number => 3_000 + 4 * filter;
/** A field of an introspection. */
export const introspectionPrice = 0.4;
/**
 * What is computed for many parents in one statement takes no more than some times what it takes for the largest of them; but
 * of each at least a look-up.
 */
export const forEachOf = (parents: number, price: number): number => Math.max(price * Math.min(1, 3 / parents), 4);

/** A row, by the fields that are selected of it. */
export const rowPrice = (fields: number): number => 4 + 0.4 * fields;
/** The items of a list without pages: speakers, participants and assessments are a few. */
export const plainListItems = 2;

const length = (text: unknown) => (typeof text === "string" ? text.length : 0);
const count = (list: unknown) => (Array.isArray(list) ? list.length : 0);

export const prices: Record<string, Price> = {
  "Query.context": { own: ({ text }) => 2_000 + 3 * Math.min(length(text), 20_000) + length(text) / 8 },
  "Context.stories": { own: 300 },
  "Query.search": { own: 5_000 },
  "Query.paths": { own: ({ maxLength }) => 3_000 * Number(maxLength) },
  "Path.steps": { items: 7 },
  "Query.developments": { own: ({ actors }) => 4_000 + 500 * count(actors) },
  "Query.communications": { own: 4_000 },
  "Query.timeline": { own: ({ actors }) => 3_000 + 1_000 * count(actors) },
  "Actor.independentOutlets": { own: 20_000 },
  "Entry.independentOutlets": { own: 4_000 },
  "Incident.independentOutlets": { own: 4_000 },
  "Meeting.independentOutlets": { own: 4_000 },
  "Statement.independentOutlets": { own: 4_000 },
  "Story.reports": { own: 2_000, items: 30 },
  "Query.__schema": { own: 2_000 },
  "__Schema.types": { items: 130 },
  "__Schema.directives": { items: 6 },
  "__Type.fields": { items: 5 },
  "__Type.enumValues": { items: 3 },
  "__Field.args": { items: 3 },
};

/** Conditions of filters, and each value of their lists. A side stands for all that belong to it, and is looked up for each row. */
const side = { each: 3_000, value: 500 };
const conditionPrices: Record<string, { each: number; value?: number }> = {
  speakers: side,
  addressees: side,
  participants: side,
  knowers: side,
  affiliatedWith: side,
  about: side,
  agenda: side,
  story: { each: 500 },
  outcomes: { each: 300 },
  text: { each: 250 },
  name: { each: 250 },
};
const plainCondition = { each: 100, value: 1 };

/** What a filter costs a page: all of its conditions, however deep, as each of them may be asked of every row. */
export function filterPrice(where: unknown): number {
  if (typeof where !== "object" || where === null) return 0;
  const conditions = Object.entries(where).map(([name, value]: [string, unknown]) => {
    if (value == null) return 0;
    if (name === "and" || name === "or") return sum((value as unknown[]).map(filterPrice));
    if (name === "not") return filterPrice(value);
    const { each, value: perValue = plainCondition.value } = conditionPrices[name] ?? plainCondition;
    return each + count(value) * perValue;
  });
  return sum(conditions);
}

const sum = (numbers: number[]) => numbers.reduce((one, other) => one + other, 0);

/** How many items a page has at most, by its arguments; undefined when none of them tells. */
export function itemsAsked({ first, last, ids }: Arguments): number | undefined {
  const sizes = [first, last].filter((size) => typeof size === "number");
  if (sizes.length > 0) return Math.min(Math.max(0, ...sizes), largestPage);
  return Array.isArray(ids) ? ids.length : undefined;
}
