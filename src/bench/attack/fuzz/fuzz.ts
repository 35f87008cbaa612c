import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { buildSchema } from "graphql";
import { drawing } from "../../../testkit/items/drawing.ts";
import { type Knowledge, learn } from "../knowledge.ts";
import { startServer } from "../server/started.ts";
import { bodies } from "./bodies.ts";
import { flawOf } from "./flaw.ts";
import { randomBody } from "./operations.ts";
import { hostileTexts } from "./texts.ts";

const schema = buildSchema(readFileSync(join(import.meta.dirname, "../../../../schema/schema.graphql"), "utf8"));

/** Bodies are drawn so many at a time, and so many are asked at once. */
const [batch, atOnce] = [100, 4];

/** The deadline of the server that is asked, and how much later an answer may come, in seconds. */
const [deadline, grace] = [2, 1];

/** Asks a server so many random operations, and so many random bodies, and tells what was wrong; gives whether nothing was. */
export async function fuzz(environment: Record<string, string>, count: number, seed: number): Promise<boolean> {
  const server = await startServer({ ...environment, OPERATION_TIMEOUT_MS: String(deadline * 1000) });
  try {
    const known = await learn(server.origin);
    const asked = { origin: server.origin, patience: deadline + grace };
    let flaws = 0;
    for (const [what, drawn] of [
      ["operations", randomOperations(known, count, seed)],
      ["bodies", randomBodies(count, seed)],
    ] as const) {
      const found = await flawsAmong(drawn, (body) => flawOf(asked, body));
      flaws += found.length;
      console.log(`${count} random ${what} of seed ${seed}: ${found.length} answered wrongly`);
      for (const line of summary(found)) console.log(line);
    }
    if (server.hasEnded()) console.log("The server ended.");
    return flaws === 0 && !server.hasEnded();
  } finally {
    await server.stop();
  }
}

/** A body that was answered wrongly. */
export interface Flawed {
  body: string;
  flaw: string;
}

/** Those of some bodies that are answered wrongly. */
export async function flawsAmong(
  drawn: Iterable<string>,
  flawOf: (body: string) => Promise<string | undefined>,
): Promise<Flawed[]> {
  const found: Flawed[] = [];
  const left = drawn[Symbol.iterator]();
  const ask = async () => {
    for (let next = left.next(); !next.done; next = left.next()) {
      const flaw = await flawOf(next.value);
      if (flaw !== undefined) found.push({ body: next.value, flaw });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, ask));
  return found;
}

/** Those that a valid operation can have as they are; the others come into it by what is changed. */
const writable = hostileTexts.filter((text) => !/["\\\p{Cc}\p{Surrogate}]/u.test(text));

/** Operations as they are posted, whose texts are what a graph has, and others. */
export function* randomOperations(
  { hubs, names, words }: Pick<Knowledge, "hubs" | "names" | "words">,
  count: number,
  seed: number,
): Generator<string> {
  const draw = drawing(seed);
  const texts = [...hubs, ...names.slice(0, 20), ...words.slice(0, 20), ...writable];
  for (let number = 0; number < count; number++) yield JSON.stringify(randomBody(schema, texts, draw));
}

export function* randomBodies(count: number, seed: number): Generator<string> {
  for (let number = 0; number < count; number += batch) {
    yield* fc.sample(bodies, { seed: seed + number, numRuns: Math.min(batch, count - number) });
  }
}

/** What was found, each kind of flaw once with how often it was found and its shortest body. */
function summary(found: Flawed[]): string[] {
  const kinds = new Map<string, Flawed[]>();
  for (const each of found) {
    const kind = each.flaw.split(":", 1)[0]!.replace(/\d+(\.\d+)?/g, "…");
    kinds.set(kind, [...(kinds.get(kind) ?? []), each]);
  }
  return [...kinds.values()].map((all) => {
    const { body, flaw } = all.reduce((one, other) => (other.body.length < one.body.length ? other : one));
    return `  ${all.length} × ${flaw.slice(0, 300)}\n    ${body.slice(0, 500)}`;
  });
}
