import type { CurrentRequest } from "../current-request.ts";

/** How an operation ended, from the mildest to the gravest. */
const outcomes = ["ok", "refused", "limited", "overloaded", "deadline", "failed", "client_gone"] as const;

export type Outcome = (typeof outcomes)[number];

/** What an error's code makes of its operation; every other code tells of a mistake of the caller. */
const outcomeOfCode = new Map<unknown, Outcome>([
  ["LIMIT_EXCEEDED", "limited"],
  ["RATE_LIMITED", "limited"],
  ["OVERLOADED", "overloaded"],
  ["DEADLINE_EXCEEDED", "deadline"],
  ["INTERNAL_SERVER_ERROR", "failed"],
]);

/** Keeps the gravest outcome among the errors of an operation, by the code of one more. */
export function noteError(operation: Pick<CurrentRequest, "outcome"> | undefined, code: unknown): void {
  if (!operation) return;
  const outcome = outcomeOfCode.get(code) ?? "refused";
  if (outcomes.indexOf(outcome) > outcomes.indexOf(operation.outcome ?? "ok")) operation.outcome = outcome;
}
