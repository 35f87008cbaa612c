import { setImmediate } from "node:timers/promises";
import { currentSignal } from "../../database/cancellation.ts";

/** For how many milliseconds the work goes on before others have their turn. */
const longest = 5;

/**
 * Does work that may rest wherever it yields, and lets others have their turn when it has gone on for long. It ends at such a
 * rest when its request has been cancelled.
 */
export async function inSlices<Result>(work: Generator<void, Result>): Promise<Result> {
  for (;;) {
    const until = performance.now() + longest;
    let step = work.next();
    while (!step.done && performance.now() < until) step = work.next();
    if (step.done) return step.value;
    await setImmediate();
    currentSignal()?.throwIfAborted();
  }
}
