/**
 * Makes a way to run queries in waves: none gives its result before all that are under way have ended. So what their results
 * lead to is asked for together, and how many batches that takes depends on the operation, not on which query ends first.
 */
export function inWaves(): <Result>(run: () => PromiseLike<Result>) => Promise<Result> {
  let underWay = 0;
  let waiting: (() => void)[] = [];

  function release(): void {
    if (underWay > 0) return;
    const ended = waiting;
    waiting = [];
    for (const resolve of ended) resolve();
  }

  function othersEnd(): Promise<void> {
    underWay -= 1;
    // What a cache answered may ask on within this turn of the event loop, and then belongs to the wave.
    setImmediate(release);
    return new Promise((resolve) => waiting.push(resolve));
  }

  return async (run) => {
    underWay += 1;
    try {
      return await run();
    } finally {
      await othersEnd();
    }
  };
}
