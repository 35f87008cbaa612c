import type { KnownGraph } from "./known.ts";
import type { ParsedDossier } from "./parse.ts";
import { inOrder, type Problem } from "./problem.ts";

export interface CheckOptions {
  /** How many words an evidence may quote, by the dossier's file. */
  maxWords: (file: string) => number;
}

/** All that is wrong with the dossiers of a call, those of their shape included, in order of file and place. */
export function check(dossiers: ParsedDossier[], known: KnownGraph, options: CheckOptions): Problem[] {
  return inOrder(dossiers.flatMap(({ problems }) => problems));
}
