const signals = ["SIGINT", "SIGTERM"] as const;

/** npm passes on a Ctrl-C that the terminal has sent us, too: what comes so soon is the same wish. */
const sameWish = 500;

/** On SIGINT or SIGTERM stops in order and exits with 0, or 1 when that fails; a second signal ends the process at once. */
export function onTermination(stop: () => Promise<void>): void {
  const begin = () => {
    for (const signal of signals) process.off(signal, begin).on(signal, ignore);
    setTimeout(() => signals.forEach((signal) => process.off(signal, ignore)), sameWish).unref();
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
