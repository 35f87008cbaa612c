import { badUserInput } from "./errors.ts";

/** Refuses an argument that is not from 1 to what is the most. */
export function refuseOutside(name: string, given: number, most: number): void {
  if (given < 1 || given > most) throw badUserInput(`${name} is ${given}: it must be from 1 to ${most}.`);
}
