import { AsyncLocalStorage } from "node:async_hooks";
import { setMaxListeners } from "node:events";

const signals = new AsyncLocalStorage<AbortSignal | undefined>();

/**
 * Runs work that ends with a signal: once it aborts, no more SQL is sent, what a server runs is cancelled there, and what is
 * awaited rejects with the signal's reason. Without a signal the work goes on to its end, even within work that has one.
 */
export function cancelledBy<Result>(signal: AbortSignal | undefined, work: () => Result): Result {
  // Each statement of the work listens, and Node would warn of more than ten.
  if (signal) setMaxListeners(0, signal);
  return signals.run(signal, work);
}

/** The signal with which the work at hand ends. */
export const currentSignal = (): AbortSignal | undefined => signals.getStore();

/** Waits for a result no longer than the signal of the work at hand allows. */
export async function unlessCancelled<Result>(result: PromiseLike<Result>): Promise<Result> {
  const signal = currentSignal();
  if (!signal) return result;
  let abort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal.reason as Error);
    if (signal.aborted) abort();
    else signal.addEventListener("abort", abort, { once: true });
  });
  try {
    return await Promise.race([result, aborted]);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}
