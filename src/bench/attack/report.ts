import type { Answer } from "./exchange.ts";
import type { Outcome } from "./measure.ts";

/** What no attack may exceed: seconds, bytes, milliseconds. */
const limits = { cpu: 2, memory: 300_000_000, health: 100, errorBytes: 16_000, seconds: 11 };

/** What is wrong in what an attack did; empty when the server held. */
export function faultsOf({ answers, cpu, memory, probes, isCalm, hasEnded, internal }: Outcome): string[] {
  const refused = probes.refused > 0;
  return [
    ...(hasEnded ? ["the server ended"] : []),
    ...(!isCalm && !hasEnded ? ["never calm again"] : []),
    ...(answers.some(({ isInternal }) => isInternal) || internal.length > 0 ? ["internal error"] : []),
    ...(cpu > limits.cpu ? ["CPU"] : []),
    ...(memory > limits.memory ? ["memory"] : []),
    ...(refused ? [`health refused ${probes.refused} times`] : []),
    ...(probes.slowest > limits.health ? ["health"] : []),
    ...(largest(answers, "errorBytes") > limits.errorBytes ? ["large error"] : []),
    ...(largest(answers, "seconds") > limits.seconds ? ["late"] : []),
  ];
}

const widths = [62, 44, 10, 7, 7, 8, 8, 7];

export const head = () => line(["attack", "answers", "bytes", "s", "CPU s", "MB more", "health", "starved"], "faults");

/** One line on an attack; health is in milliseconds. */
export function told(name: string, outcome: Outcome): string {
  const { answers, cpu, memory, probes, starved } = outcome;
  const bytes = largest(answers, "bytes").toLocaleString("en");
  const figures = [
    bytes,
    largest(answers, "seconds").toFixed(1),
    `${outcome.isCalm ? "" : ">"}${cpu.toFixed(2)}`,
    (memory / 1e6).toFixed(0),
  ];
  const health = [probes.slowest.toFixed(0), starved.toFixed(2)];
  return line([name, statusesOf(answers), ...figures, ...health], faultsOf(outcome).join(", "));
}

const line = (cells: string[], last: string) =>
  `| ${cells.map((cell, n) => (n < 2 ? cell.padEnd(widths[n]!) : cell.padStart(widths[n]!))).join(" | ")} | ${last}`;

const largest = (answers: Answer[], figure: "bytes" | "seconds" | "errorBytes") =>
  answers.reduce((most, answer) => Math.max(most, answer[figure] ?? 0), 0);

/** Statuses and codes, as in 200 LIMIT_EXCEEDED × 2, 503 × 18. */
function statusesOf(answers: Answer[]): string {
  const counts = new Map<string, number>();
  for (const { status, code = "" } of answers) {
    const said = `${status} ${code}`.trim();
    counts.set(said, (counts.get(said) ?? 0) + 1);
  }
  return [...counts].map(([said, count]) => (count === 1 ? said : `${said} × ${count}`)).join(", ");
}
