import { setTimeout } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import { cancelledBy } from "../../database/cancellation.ts";
import type { PrismaClient } from "../../database/generated/client.ts";
import { probe } from "../log/request-log.ts";

/** How long the database may take to answer before it counts as gone, in milliseconds. */
const patience = 2_000;
/** How long a probe waits for that answer; after that it is told what was known last. */
const prompt = 10;

/** Routes that tell whether the process is up, and whether it can serve: the database answers, and it is not closing. */
export function answerHealth(
  app: FastifyInstance,
  client: Pick<PrismaClient, "$queryRaw">,
  isClosing: () => boolean,
): void {
  const database = watch(client);
  app.get("/health/live", probe, () => ({ status: "live" }));
  app.get("/health/ready", probe, async (_request, reply) => {
    if (isClosing()) return reply.code(503).send({ status: "closing" });
    if (await database.answers()) return { status: "ready" };
    return reply.code(503).send({ status: "the database does not answer" });
  });
}

/** Asks a database one question at a time, so that probes do not pile up before one that hangs. */
function watch(client: Pick<PrismaClient, "$queryRaw">) {
  // It was opened a moment ago.
  let known = true;
  let asked: Promise<boolean> | undefined;
  const ask = async (): Promise<boolean> => {
    const ended = AbortSignal.timeout(patience);
    try {
      // Not every database hears of the signal.
      await Promise.race([cancelledBy(ended, async () => await client.$queryRaw`SELECT 1`), rejected(ended)]);
      return (known = true);
    } catch {
      return (known = false);
    } finally {
      asked = undefined;
    }
  };
  return {
    answers: async (): Promise<boolean> => {
      asked ??= ask();
      return (await Promise.race([asked, setTimeout(prompt, undefined, { ref: false })])) ?? known;
    },
  };
}

const rejected = (signal: AbortSignal) =>
  new Promise<never>((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
  });
