import type { Outcome } from "../import.ts";

const plurals: Record<string, string> = { story: "stories", evidence: "pieces of evidence" };
const singulars: Record<string, string> = { evidence: "piece of evidence" };

/** What an import did with a dossier, and what it found unstated and kept, in lines to print. */
export function report({ file, tally: { added, changed }, withdrawals, unstated }: Outcome): string[] {
  const done = [sayCounts("added", added), sayCounts("changed", changed)].filter((words) => words !== "");
  const removed = withdrawals.flatMap(({ item, withdrawn, along, kept }) => [
    ...withdrawn.map((words) => `withdrew ${words}`),
    ...along.map((words) => `withdrew with ${item}: ${words}`),
    ...kept.map((words) => `no longer claims ${words}, which another story states`),
  ]);
  const lines = [...(done.length > 0 ? [done.join("; ")] : []), ...removed];
  return [
    ...(lines.length > 0 ? lines : ["nothing to change"]),
    ...unstated.map(({ item, words }) => `no longer stated, and kept: ${words} (--withdraw ${item} removes it)`),
  ].map((line) => `${file}: ${line}`);
}

function sayCounts(verb: string, counts: Record<string, number>): string {
  const words = Object.entries(counts).map(
    ([type, count]) => `${count} ${count === 1 ? (singulars[type] ?? type) : (plurals[type] ?? `${type}s`)}`,
  );
  return words.length > 0 ? `${verb} ${words.join(", ")}` : "";
}
