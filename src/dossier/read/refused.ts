/** An import that changed nothing, and why: a line for each problem, `file:line:column: …` wherever it has a place. */
export class Refused extends Error {
  constructor(readonly problems: string[]) {
    super(problems.join("\n"));
  }
}
