import { parseArgs } from "node:util";

/** A command line that cannot be understood. */
export class UsageError extends Error {}

/**
 * The options of a command line, all of which take a value or, where it says so, none.
 * @throws UsageError
 */
export function readOptions<Name extends string, Flag extends string = never>(
  args: string[],
  names: readonly Name[],
  flags: readonly Flag[] = [],
): Partial<Record<Name, string>> & Partial<Record<Flag, boolean>> {
  const options = [
    ...names.map((name) => [name, { type: "string" }] as const),
    ...flags.map((flag) => [flag, { type: "boolean" }] as const),
  ];
  try {
    return parseArgs({ args, options: Object.fromEntries(options) }).values as ReturnType<
      typeof readOptions<Name, Flag>
    >;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/**
 * The whole number that an option gives.
 * @throws UsageError
 */
export function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d{1,15}$/.test(text) && value >= least && value <= most) return value;
  throw new UsageError(`--${name} takes a whole number from ${least} to ${most}, not ${text}`);
}
