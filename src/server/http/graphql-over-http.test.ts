import { serverAudits } from "graphql-http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveSmall } from "../../testkit/server/small-server.ts";

let server: Awaited<ReturnType<typeof serveSmall>>;
beforeAll(async () => void (server = await serveSmall({})));
afterAll(() => server.close());

/** What the specification allows a server to do, and this one does not: a GET that another site could make a browser send. */
const refusedByCsrfPrevention = ["5A70", "D6D5", "6A70"];

const audits = serverAudits({ url: () => server.url });

test("there are audits", () => expect(audits.length).toBeGreaterThan(50));

test.each(audits.map((audit) => [audit.id, audit.name, audit] as const))("%s %s", async (id, _, audit) => {
  const result = await audit.fn();
  expect(result.status === "ok" ? result.status : `${result.status}: ${result.reason}`).toBe(
    refusedByCsrfPrevention.includes(id) ? "notice: Response status code is not 200" : "ok",
  );
});
