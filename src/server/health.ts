import { setTimeout } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import type { PrismaClient } from "../database/generated/client.ts";
import { probe } from "./request-log.ts";

/** How long the database may take to answer. */
const patience = 2_000;

/** Routes that tell whether the process is up, and whether it can serve: the database answers, and it is not closing. */
export function answerHealth(
  app: FastifyInstance,
  client: Pick<PrismaClient, "$queryRaw">,
  isClosing: () => boolean,
): void {
  // One question at a time, so that probes do not pile up before a database that hangs.
  let asked: Promise<boolean> | undefined;
  const databaseAnswers = () =>
    (asked ??= client.$queryRaw`SELECT 1`
      .then(
        () => true,
        () => false,
      )
      .finally(() => (asked = undefined)));

  app.get("/health/live", probe, () => ({ status: "live" }));
  app.get("/health/ready", probe, async (_request, reply) => {
    if (isClosing()) return reply.code(503).send({ status: "closing" });
    if (await Promise.race([databaseAnswers(), setTimeout(patience, false, { ref: false })]))
      return { status: "ready" };
    return reply.code(503).send({ status: "the database does not answer" });
  });
}
