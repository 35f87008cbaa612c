/**
 * Returns a function that runs queries behind a shared barrier: no query resolves before all queries in flight have ended. The
 * loads that follow from their results then start together, so the number of batches depends on the operation and not on which
 * query ends first.
 */
export function batchingBarrier(): <Result>(run: () => PromiseLike<Result>) => Promise<Result> {
  let inFlight = 0;
  let waiting: (() => void)[] = [];

  function release(): void {
    if (inFlight > 0) return;
    const ended = waiting;
    waiting = [];
    for (const resolve of ended) resolve();
  }

  function othersEnd(): Promise<void> {
    inFlight -= 1;
    // A resolver that a cache answered may start more queries in this turn of the event loop: they join the barrier.
    setImmediate(release);
    return new Promise((resolve) => waiting.push(resolve));
  }

  return async (run) => {
    inFlight += 1;
    try {
      return await run();
    } finally {
      await othersEnd();
    }
  };
}
