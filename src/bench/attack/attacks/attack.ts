import { setMaxListeners } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout } from "node:timers/promises";
import { type Answer, exchange, posted, type Question } from "../exchange.ts";
import type { Knowledge } from "../knowledge.ts";

/** Where an attack goes, until it is called off. */
export interface Target {
  origin: string;
  signal: AbortSignal;
}

/** Something hostile to do to a server. */
export interface Attack {
  name: string;
  /** Makes all that is sent, so that making it is not measured, and gives what sends it. */
  prepare: (known: Knowledge) => (target: Target) => Promise<Answer[]>;
}

/** An attack by operations, each a POST of a body, all at once. */
export const operations = (name: string, bodies: (known: Knowledge) => unknown): Attack =>
  questions(name, (known) => [bodies(known)].flat().map(posted));

/** An attack by one operation, of a text and variables. */
export const operation = (
  name: string,
  query: string | ((known: Knowledge) => string),
  variables?: (known: Knowledge) => object,
): Attack =>
  operations(name, (known) => ({
    query: typeof query === "string" ? query : query(known),
    variables: variables?.(known),
  }));

/** An attack by questions over HTTP, so many of them at once. */
export const questions = (name: string, make: (known: Knowledge) => Question[], atOnce = Infinity): Attack => ({
  name,
  prepare: (known) => {
    const asked = make(known);
    return async ({ origin, signal }) => {
      const answers: Answer[] = [];
      const left = asked.values();
      const ask = async () => {
        for (const question of left) {
          if (!signal.aborted) answers.push(await exchange(origin, question, signal));
        }
      };
      await Promise.all(Array.from({ length: Math.min(atOnce, asked.length) }, ask));
      return answers;
    };
  },
});

/** An attack by clients that leave so many milliseconds after they asked. */
export const leaving = (name: string, after: number, make: (known: Knowledge) => Question[]): Attack => ({
  name,
  prepare: (known) => {
    const asked = make(known);
    return async ({ origin, signal }) => {
      const left = AbortSignal.any([signal, AbortSignal.timeout(after)]);
      setMaxListeners(0, left);
      return Promise.all(asked.map((question) => exchange(origin, question, left)));
    };
  },
});

/** An attack by so many connections at once, on each of which something is written by hand. */
export const connections = (
  name: string,
  count: number,
  talk: (socket: Socket, known: Knowledge) => Promise<unknown>,
): Attack => ({
  name,
  prepare:
    (known) =>
    ({ origin, signal }) =>
      Promise.all(Array.from({ length: count }, () => talked(origin, signal, (socket) => talk(socket, known)))),
});

/** Its answer has no time, as how long it takes is up to the one who talks. */
async function talked(
  origin: string,
  signal: AbortSignal,
  talk: (socket: Socket) => Promise<unknown>,
): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  let [first, bytes] = ["", 0];
  let status: number | string = "no answer";
  socket.on("data", (chunk: Buffer) => {
    if (bytes === 0) first = chunk.toString("latin1", 0, 1_000);
    bytes += chunk.length;
  });
  socket.on("error", (error: NodeJS.ErrnoException) => (status = error.code ?? error.message));
  const leave = () => socket.destroy();
  signal.addEventListener("abort", leave);
  await talk(socket);
  socket.destroy();
  signal.removeEventListener("abort", leave);
  const [, told] = /^HTTP\/1\.1 (\d+)/.exec(first) ?? [];
  return {
    status: told === undefined ? status : Number(told),
    isInternal: first.includes("INTERNAL_SERVER_ERROR"),
    bytes,
    errorBytes: 0,
  };
}

/** Writes parts of a text with pauses of so many milliseconds between them, for as long as the other side listens. */
export async function dribble(socket: Socket, parts: Iterable<string>, pause: number): Promise<void> {
  for (const part of parts) {
    if (socket.destroyed || socket.closed) return;
    socket.write(part);
    await setTimeout(pause);
  }
}

/** So many times a text, or one for each number from 0. */
export const times = (count: number, text: string | ((number: number) => string), between = " "): string =>
  Array.from({ length: count }, (_, number) => (typeof text === "string" ? text : text(number))).join(between);

/** An operation of so many aliased fields. */
export const aliases = (count: number, field: string | ((number: number) => string), head = ""): string =>
  `${head}{ ${times(count, (number) => `a${number}: ${typeof field === "string" ? field : field(number)}`)} }`;

/** An object with so many keys. */
export const keyed = (count: number, value: unknown = 1): Record<string, unknown> =>
  Object.fromEntries(Array.from({ length: count }, (_, number) => [`k${number}`, value]));

/** So many of the same. */
export const alike = <Item>(count: number, item: Item): Item[] => Array.from({ length: count }, () => item);

/** A text repeated until it is so long. */
export const long = (length: number, text = "a"): string => "".padEnd(length, text);
