import ora from "ora";
import type { Progress } from "../import.ts";

const seconds = 3;

/** Shows on stderr how far an import is: a line that moves on a terminal, else one every few seconds. */
export function showProgress(): { onProgress: (progress: Progress) => void; stop: () => void } {
  const spinner = ora({ text: "Reading", stream: process.stderr });
  if (spinner.isEnabled) spinner.start();
  let said = Date.now();
  return {
    onProgress: ({ file, done, total }) => {
      const rows = `${file}: ${done.toLocaleString("en")} of ${total.toLocaleString("en")} rows`;
      spinner.text = done < total ? rows : `${rows}, deriving what follows from them`;
      if (spinner.isEnabled) spinner.render();
      else if (Date.now() - said > seconds * 1000) {
        said = Date.now();
        console.error(spinner.text);
      }
    },
    stop: () => void spinner.stop(),
  };
}
