import { format } from "prettier";
import type { Quality } from "./quality.ts";
import type { Speed } from "./speed.ts";

/** A table in Markdown of the halves of the labelled texts. */
export function qualityTable(halves: Record<string, Quality>): Promise<string> {
  const qualities = Object.values(halves);
  const row = (title: string, tell: (quality: Quality) => string) => [title, ...qualities.map(tell)];
  const share = (value: number) => value.toFixed(3);
  const tenths = [...new Set(qualities.flatMap(({ calibration }) => calibration.map(({ from }) => from)))].sort();
  return tableOf([
    ["labelled texts", ...Object.keys(halves)],
    row("texts", ({ texts }) => String(texts)),
    row("mentions: precision", ({ precision }) => share(precision)),
    row("mentions: recall", ({ recall }) => share(recall)),
    row("mentions: F1", ({ f1 }) => share(f1)),
    row("entries: recall at 5", ({ recallAt5 }) => share(recallAt5)),
    row("entries: precision at 5", ({ precisionAt5 }) => share(precisionAt5)),
    row("texts that name nobody, linked", ({ nameless }) => `${nameless.linked} of ${nameless.texts}`),
    row("texts about something else, given entries", ({ beside }) => `${beside.given} of ${beside.texts}`),
    ...tenths.map((tenth) =>
      row(`right of those with confidence ${tenth.toFixed(1)} and more`, ({ calibration }) => {
        const found = calibration.find(({ from }) => from === tenth);
        return found ? `${found.right} of ${found.mentions}` : "";
      }),
    ),
  ]);
}

/** A table in Markdown of how fast it is. */
export function speedTable(speed: Speed): Promise<string> {
  const number = (value: number) => value.toLocaleString("en", { maximumFractionDigits: value < 100 ? 1 : 0 });
  return tableOf([
    [`speed, with ${number(speed.names)} names`, ""],
    ["a text of 5,000 characters, p50", `${number(speed.p50)} ms`],
    ["the same, p95", `${number(speed.p95)} ms`],
    ["SQL statements, at most", number(speed.statements)],
    ["its mentions, on average", number(speed.mentions)],
    ["a text of 200,000, longest stretch without a rest", `${number(speed.stretch)} ms`],
    ["names alone, characters a second", number(speed.characters)],
    ["names read and indexed", `${number(speed.built / 1000)} s`],
    ["heap that they take", `${number(speed.heap / 1e6)} MB`],
  ]);
}

function tableOf([head, ...rows]: string[][]): Promise<string> {
  const lines = [head!, ["---", ...head!.slice(1).map(() => "--:")], ...rows];
  return format(lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n"), { parser: "markdown" });
}
