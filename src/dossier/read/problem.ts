/** Where something stands in a dossier; line and column count from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** What is wrong with a dossier, and how to mend it. */
export interface Problem extends Place {
  message: string;
  /** What the message ends with, where it takes long to find and only those that are printed need it. */
  hint?: () => string;
}

/** `file:line:column`, as terminals and editors link it. */
export function printPlace({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

/** `file:line:column: what is wrong, and how to mend it`. */
export function printProblem(problem: Problem): string {
  return `${printPlace(problem)}: ${problem.message}${problem.hint?.() ?? ""}`;
}

/** In the order of reading, file by file as first seen, each problem once. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const distinct = new Map(problems.map((problem) => [`${printPlace(problem)}: ${problem.message}`, problem]));
  const files = new Map([...new Set(problems.map(({ file }) => file))].map((file, index) => [file, index]));
  return [...distinct.values()].sort(
    (a, b) => files.get(a.file)! - files.get(b.file)! || a.line - b.line || a.column - b.column,
  );
}

/** The first of many problems, as lines to print, and how many more there are. */
export function firstOf(problems: readonly (Problem | string)[], most = 100): string[] {
  const lines = problems.slice(0, most).map((each) => (typeof each === "string" ? each : printProblem(each)));
  const more = problems.length - lines.length;
  return more > 0 ? [...lines, `and ${more.toLocaleString("en")} more`] : lines;
}

/**
 * An import that changed nothing, and why: a line for each problem, `file:line:column: …` wherever it has a place, as far as
 * one reads them.
 */
export class Refused extends Error {
  readonly problems: string[];

  constructor(problems: readonly (Problem | string)[]) {
    const lines = firstOf(problems);
    super(lines.join("\n"));
    this.problems = lines;
  }
}
