import type { Sample } from "./sample.ts";

type Variables = Record<string, unknown>;

/** An operation to measure. */
export interface Case {
  name: string;
  text: string;
  /** What it is asked with, in turn. */
  variables: (sample: Sample) => Variables[];
  /** A text whose first connection gives the cursor to start after, as the variable `after`. */
  after?: (sample: Sample) => string;
}

/** A case that is asked with the same every time, or with nothing. */
export const always =
  (variables: Variables = {}) =>
  (): Variables[] => [variables];

/** A case that is asked with each of some values in turn. */
export const each =
  <Value>(values: (sample: Sample) => readonly Value[], variables: (value: Value) => Variables) =>
  (sample: Sample): Variables[] =>
    values(sample).map(variables);

/** Each of some values with the other of the same place in another list. */
export const pairs = (one: readonly string[], other: readonly string[]): [string, string][] =>
  one.flatMap((value, index) => (other[index] === undefined ? [] : [[value, other[index]] as [string, string]]));
