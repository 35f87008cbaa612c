import { expect } from "vitest";
import type { Database } from "../../database/open.ts";

export interface Queried<Result> {
  result: Result;
  /** The SQL that the work took, in the order sent; what only opens, closes or steers a transaction is left out. */
  statements: string[];
}

/** Prisma says that it commits on the embedded database by a comment. */
const steers = /^(-- Implicit "|(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET)\b)/;

/** Collects the SQL that a database is sent while some work is done, one piece of work at a time. */
export class QueryLog {
  private sent: string[] = [];

  constructor({ client }: Database) {
    client.$on("query", ({ query }) => this.sent.push(query));
  }

  async during<Result>(work: () => Promise<Result>): Promise<Queried<Result>> {
    this.sent = [];
    const result = await work();
    return { result, statements: this.sent.filter((sql) => !steers.test(sql)) };
  }
}

/** Asserts how many SQL statements a piece of work took; prints them when it was another number. */
export function expectStatements({ statements }: Queried<unknown>, count: number): void {
  const list = statements.map((sql, index) => `${index + 1}. ${sql}`).join("\n");
  expect(statements.length, `SQL statements:\n${list}\n`).toBe(count);
}
