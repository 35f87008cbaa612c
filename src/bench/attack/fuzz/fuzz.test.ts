import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../../database/open.ts";
import { importBundled } from "../../../dossier/bundled.ts";
import { databases } from "../../../testkit/database/database.ts";
import { serve, type Served } from "../../../testkit/server/serve.ts";
import { learn } from "../knowledge.ts";
import { flawOf } from "./flaw.ts";
import { flawsAmong, randomBodies, randomOperations } from "./fuzz.ts";

/** Of what is random; and how much of each is asked. */
const [seed, count] = [15, 300];

describe.each(databases)("what is random, $name", ({ open }) => {
  let database: Database;
  let served: Served;
  let origin: string;
  beforeAll(async () => {
    database = await open();
    await importBundled(database.client);
    served = await serve(database);
    ({ origin } = new URL(served.url));
  });
  afterAll(async () => {
    await served.close();
    await database.close();
  });

  test("operations are answered in the shape of GraphQL, and none with an internal error", async () => {
    const drawn = randomOperations(await learn(origin), count, seed);
    expect(await flawsAmong(drawn, (body) => flawOf({ origin }, body))).toEqual([]);
  });

  test("bodies are answered in the shape of GraphQL, and none with an internal error", async () => {
    expect(await flawsAmong(randomBodies(count, seed), (body) => flawOf({ origin }, body))).toEqual([]);
  });
});

test.each<[what: string, answer: unknown, flaw: RegExp]>([
  ["another shape", { status: "live" }, /^keys that no answer of GraphQL has: status/],
  ["neither data nor errors", {}, /^neither data nor errors/],
  ["an error without a code", { errors: [{ message: "No" }] }, /^an error without a code/],
  [
    "an internal error",
    { errors: [{ message: "No", extensions: { code: "INTERNAL_SERVER_ERROR" } }] },
    /^an internal error/,
  ],
  [
    "large errors",
    { errors: [{ message: "N".repeat(16_000), extensions: { code: "A" } }] },
    /^errors of 16\d{3} bytes/,
  ],
])("%s is told", async (_, answer, flaw) => {
  const server = createServer((_request, response) => response.end(JSON.stringify(answer))).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  expect(await flawOf({ origin: `http://127.0.0.1:${port}` }, "{}")).toMatch(flaw);
  server.close();
});
