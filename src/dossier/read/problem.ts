/** Where something stands in a dossier; line and column count from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** What is wrong with a dossier, and how to mend it. */
export interface Problem extends Place {
  message: string;
}

/** `file:line:column`, as terminals and editors link it. */
export function printPlace({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

/** `file:line:column: what is wrong, and how to mend it`. */
export function printProblem(problem: Problem): string {
  return `${printPlace(problem)}: ${problem.message}`;
}

/** In the order of reading, file by file as first seen, each problem once. */
export function inOrder(problems: Problem[]): Problem[] {
  const files = [...new Set(problems.map(({ file }) => file))];
  const distinct = new Map(problems.map((problem) => [printProblem(problem), problem]));
  return [...distinct.values()].sort(
    (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column,
  );
}

/** An import that changed nothing, and why: a line for each problem, `file:line:column: …` wherever it has a place. */
export class Refused extends Error {
  constructor(readonly problems: string[]) {
    super(problems.join("\n"));
  }
}
