import { afterAll, beforeAll, expect, test } from "vitest";
import { post, serveSmall } from "../../testkit/server/small-server.ts";
import { clientOf } from "./rate-limit.ts";

const perMinute = 1_000;
let server: Awaited<ReturnType<typeof serveSmall>>;
beforeAll(async () => void (server = await serveSmall({}, { rateLimit: { perMinute, by: "token" } })));
afterAll(() => server.close());

const ask = (query: string, authorization: string) => post(server.url, { query }, { authorization });

test("each client spends what its operations cost, and is told what is left", async () => {
  const first = await ask("{ hello }", "Bearer one");
  expect(first).toMatchObject({ status: 200, body: { data: { hello: "Hello" } } });
  expect(first.headers.get("ratelimit-policy")).toBe('"cost";q=1000;w=60');
  expect(first.headers.get("ratelimit")).toMatch(/^"cost";r=950;t=(60|59)$/);

  await ask("{ things { __typename } a: things(first: 1) { __typename } }", "Bearer one");
  const refused = await ask("{ things { __typename } }", "Bearer one");
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(refused.headers.get("ratelimit")).toMatch(/^"cost";r=0;t=\d+$/);
  expect(refused.body).toEqual({
    errors: [
      {
        message: expect.stringMatching(
          /^This operation costs 350, more than is left of 1000 a minute\. Ask again in \d+ s\.$/,
        ) as string,
        extensions: { code: "RATE_LIMITED" },
      },
    ],
  });
  expect((await ask("{ hello }", "Bearer two")).status).toBe(200);
});

test("what is refused before it has a price spends nothing", async () => {
  for (let time = 0; time < 30; time++) await ask("{ nothing }", "Bearer three");
  expect((await ask("{ hello }", "Bearer three")).status).toBe(200);
});

test("no limit is told where none is set", async () => {
  const usual = await serveSmall({});
  expect((await post(usual.url, { query: "{ hello }" })).headers.has("ratelimit")).toBe(false);
  await usual.close();
});

type Asking = Parameters<typeof clientOf>[0];

test.each<[Parameters<typeof clientOf>[1], string, Record<string, string>, string]>([
  ["address", "10.0.0.1", { "x-forwarded-for": "1.1.1.1" }, "10.0.0.1"],
  ["address", "2001:db8:1:2:3:4:5:6", {}, "2001:db8:1:2"],
  ["address", "::ffff:10.0.0.1", {}, "::ffff:10.0.0.1"],
  ["forwarded", "10.0.0.1", { "x-forwarded-for": "6.6.6.6, 1.1.1.1" }, "1.1.1.1"],
  ["forwarded", "10.0.0.1", {}, "10.0.0.1"],
  ["token", "10.0.0.1", {}, "10.0.0.1"],
])("by %s, a client at %s with %j is %s", (by, ip, headers, client) => {
  expect(clientOf({ ip, headers } as Asking, by)).toBe(client);
});
