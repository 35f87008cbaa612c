import ora from "ora";
import type { Progress } from "../import.ts";

const seconds = 3;

/** Shows on stderr how far an import is. */
export function showProgress(): { onProgress: (progress: Progress) => void; stop: () => void } {
  const { show, stop } = showSteps("Reading");
  return {
    onProgress: ({ file, done, total }) => {
      const rows = `${file}: ${done.toLocaleString("en")} of ${total.toLocaleString("en")} rows`;
      show(done < total ? rows : `${rows}, deriving what follows from them`);
    },
    stop,
  };
}

/** Shows on stderr how far some work is: a line that moves on a terminal, else one every few seconds. */
export function showSteps(first: string): { show: (step: string) => void; stop: () => void } {
  const spinner = ora({ text: first, stream: process.stderr });
  if (spinner.isEnabled) spinner.start();
  let said = Date.now();
  return {
    show: (step) => {
      spinner.text = step;
      if (spinner.isEnabled) spinner.render();
      else if (Date.now() - said > seconds * 1000) {
        said = Date.now();
        console.error(step);
      }
    },
    stop: () => void spinner.stop(),
  };
}
