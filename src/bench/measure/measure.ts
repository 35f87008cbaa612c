import type { Database } from "../../database/open.ts";
import type { Sql } from "../../query/as-of.ts";
import { execute } from "../../testkit/operations/execute.ts";
import type { Case } from "../cases/case.ts";
import type { Sample } from "../cases/sample.ts";
import { rowsRead } from "./rows-read.ts";

export interface Measurement {
  /** Milliseconds. */
  p50: number;
  p95: number;
  /** SQL statements, and the rows they read: the most that any of what it was asked with took. */
  statements: number;
  rows: number;
}

const warmUps = 3;

/** A case that is slow is run fewer times, so as to end within so many milliseconds. */
const patience = 8_000;
const leastRuns = 3;

/** Runs a case in process, as one request after another, with what it is asked with in turn. */
export async function measure(
  client: Database["client"],
  { text, variables, after }: Case,
  sample: Sample,
  runs: number,
): Promise<Measurement> {
  const cursor = after ? { after: await cursorOf(client, after(sample)) } : {};
  const asked = variables(sample).map((each) => ({ ...each, ...cursor }));
  const [statements, rows]: [number[], number[]] = [[], []];
  for (const each of asked) {
    const sent = await statementsOf(client, text, each);
    statements.push(sent.length);
    let read = 0;
    for (const query of sent) read += await rowsRead(client, query);
    rows.push(read);
  }
  const times: number[] = [];
  const patient = performance.now() + patience;
  for (let run = -warmUps; run < runs && (times.length < leastRuns || performance.now() < patient); run++) {
    const started = performance.now();
    await execute({ client }, text, asked[(run + warmUps) % asked.length]);
    if (run >= 0) times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  const quantile = (share: number) => times[Math.min(Math.floor(share * times.length), times.length - 1)]!;
  return { p50: quantile(0.5), p95: quantile(0.95), statements: Math.max(...statements), rows: Math.max(...rows) };
}

/** The statements that an operation sends, with their parameters. */
async function statementsOf(
  client: Database["client"],
  text: string,
  variables: Record<string, unknown>,
): Promise<Sql[]> {
  const sent: Sql[] = [];
  const recording = new Proxy(client, {
    get: (target, name) =>
      name === "$queryRaw"
        ? (query: Sql) => {
            sent.push(query);
            return target.$queryRaw(query);
          }
        : (Reflect.get(target, name) as unknown),
  });
  await execute({ client: recording }, text, variables);
  return sent;
}

/** The cursor of the first connection of an answer. */
async function cursorOf(client: Database["client"], text: string): Promise<string | null> {
  const answer = await execute<Record<string, { pageInfo: { endCursor: string | null } }>>({ client }, text);
  return Object.values(answer)[0]!.pageInfo.endCursor;
}
