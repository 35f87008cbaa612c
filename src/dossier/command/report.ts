import type { Counts } from "../apply/tally.ts";
import type { Outcome } from "../import.ts";
import { firstOf } from "../read/problem.ts";
import { itemTypes, sayCount } from "../plan/item-type.ts";

/**
 * What an import did with a dossier, and what it found unstated and kept, in lines to print: always in the order of the
 * types of things, and of their names.
 */
export function report({
  file,
  tally: { added, changed },
  withdrawals,
  unstated,
}: Omit<Outcome, "warnings">): string[] {
  const done = [sayCounts("added", added), sayCounts("changed", changed)].filter((words) => words !== "");
  const removed = withdrawals.flatMap(({ item, withdrawn, along, kept }) => [
    ...withdrawn.map((words) => `withdrew ${words}`),
    ...along.map((words) => `withdrew with ${item}: ${words}`),
    ...kept.map((words) => `no longer claims ${words}, which another story states`),
  ]);
  const lines = [...(done.length > 0 ? [done.join("; ")] : []), ...removed];
  return [
    ...(lines.length > 0 ? lines : ["nothing to change"]),
    ...unstated.map(({ item, words }) => `no longer stated, and kept: ${words} (--withdraw ${item} removes it)`),
  ].map((line) => `${file}: ${line}`);
}

/** What is likely to be wrong with dossiers that were imported, in lines to print: the first hundred. */
export function sayWarnings(outcomes: readonly Pick<Outcome, "warnings">[]): string[] {
  const warnings = outcomes.flatMap(({ warnings }) => warnings);
  return firstOf(warnings.map((warning) => ({ ...warning, message: `warning: ${warning.message}` })));
}

function sayCounts(verb: string, counts: Counts): string {
  const words = itemTypes.flatMap((type) => (counts[type] ? [sayCount(type, counts[type])] : []));
  return words.length > 0 ? `${verb} ${words.join(", ")}` : "";
}
