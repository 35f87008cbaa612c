const signals = ["SIGINT", "SIGTERM"] as const;

/** npm passes on a Ctrl-C that the terminal has sent us, too: what comes so soon is the same wish. */
const sameWish = 500;

/** How long stopping in order may take; whoever waits for the process kills it after ten seconds. */
const patience = 9_000;

/**
 * On SIGINT or SIGTERM stops in order and exits with 0, or with 1 when that fails or takes too long; a second signal ends the
 * process at once. What `started` gives stops it; until then there is nothing to stop but the process, which a signal ends with
 * the status that a shell shows for it. (As process 1 of a container it would not end by itself.)
 */
export function onTermination(started: Promise<() => Promise<void>>): void {
  let stop: (() => Promise<void>) | undefined;
  void started.then(
    (given) => (stop = given),
    () => undefined,
  );
  const begin = (signal: (typeof signals)[number]) => {
    if (!stop) process.exit(signal === "SIGINT" ? 130 : 143);
    for (const each of signals) process.off(each, begin).on(each, ignore);
    setTimeout(() => signals.forEach((each) => process.off(each, ignore)), sameWish).unref();
    setTimeout(() => {
      console.error(`Could not stop in order within ${patience / 1_000} s: requests or the database hang.`);
      process.exit(1);
    }, patience).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error("Could not stop in order.", error);
        process.exit(1);
      },
    );
  };
  for (const signal of signals) process.on(signal, begin);
}

const ignore = () => {};
