import { badUserInput } from "../api/errors.ts";

/** The most characters of a text that is looked for. */
const longestText = 500;

/** Refuses a text to look for that is too long. */
export function refuseLong(name: string, given: string): void {
  const { length } = Array.from(given);
  if (length <= longestText) return;
  throw badUserInput(`${name} has ${length} characters: at most ${longestText} are looked for. Leave some words out.`);
}

/** Refuses an argument that is not from 1 to what is the most. */
export function refuseOutside(name: string, given: number, most: number): void {
  if (given < 1 || given > most) throw badUserInput(`${name} is ${given}: it must be from 1 to ${most}.`);
}
