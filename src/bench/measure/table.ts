import { format } from "prettier";
import type { Measurement } from "./measure.ts";

/** A case with what was measured of it at each scale, the smallest first. */
export interface Row {
  name: string;
  measured: Measurement[];
}

const head = ["p50", "p95", "rows"] as const;

/** A table in Markdown: of each case its SQL statements and, at each scale, times and rows; last, how much the largest is of the smallest. */
export function tableOf(scales: readonly number[], rows: readonly Row[]): Promise<string> {
  const titles = scales.flatMap((scale) => head.map((title) => `${title} ${short(scale)}`));
  const lines = [
    ["case", "SQL", ...titles, "× p95", "× rows"],
    ["---", ...Array.from({ length: titles.length + 3 }, () => "--:")],
    ...rows.map(({ name, measured }) => [
      name,
      String(measured.at(-1)!.statements),
      ...measured.flatMap(({ p50, p95, rows: read }) => [
        ms(p50),
        ms(p95),
        read.toLocaleString("en", { maximumFractionDigits: 0 }),
      ]),
      growth(measured, "p95"),
      growth(measured, "rows"),
    ]),
  ];
  return format(lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n"), { parser: "markdown" });
}

const ms = (time: number) => time.toFixed(time < 10 ? 1 : 0);

const short = (count: number) => count.toLocaleString("en", { notation: "compact" });

function growth(measured: Measurement[], what: "p95" | "rows"): string {
  const [smallest, largest] = [measured[0]![what], measured.at(-1)![what]];
  return smallest === 0 ? "" : (largest / smallest).toFixed(1);
}
