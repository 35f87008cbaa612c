import { afterAll, beforeAll, expect, test } from "vitest";
import { serveSmall } from "../../testkit/server/small-server.ts";

let server: Awaited<ReturnType<typeof serveSmall>>;
let alone: Awaited<ReturnType<typeof serveSmall>>;
beforeAll(async () => {
  server = await serveSmall({}, { corsOrigins: ["https://news.example", "https://www.news.example"] });
  alone = await serveSmall({});
});
afterAll(() => Promise.all([server.close(), alone.close()]));

const preflight = (origin: string, { url } = server) =>
  fetch(url, {
    method: "OPTIONS",
    headers: { origin, "access-control-request-method": "POST", "access-control-request-headers": "content-type" },
  });
const ask = (origin: string, { url } = server) =>
  fetch(url, {
    method: "POST",
    headers: { origin, "content-type": "application/json" },
    body: JSON.stringify({ query: "{ hello }" }),
  });

test.each(["https://news.example", "https://www.news.example"])("%s, which is admitted, may ask", async (origin) => {
  const { status, headers } = await preflight(origin);
  expect(status).toBe(204);
  expect(Object.fromEntries(headers)).toMatchObject({
    "access-control-allow-origin": origin,
    "access-control-allow-methods": "GET, POST",
    "access-control-allow-headers": expect.stringMatching(/^content-type,/) as unknown,
    "access-control-max-age": "7200",
    vary: "Origin",
  });
  expect(headers.has("access-control-allow-credentials")).toBe(false);
  const answer = await ask(origin);
  expect(answer.headers.get("access-control-allow-origin")).toBe(origin);
  expect(await answer.json()).toEqual({ data: { hello: "Hello" } });
});

test.each(["https://other.example", "http://news.example", "https://news.example.evil.example", "null"])(
  "%s, which is not, may not",
  async (origin) => {
    expect((await preflight(origin)).headers.has("access-control-allow-origin")).toBe(false);
    expect((await ask(origin)).headers.has("access-control-allow-origin")).toBe(false);
  },
);

test("the contract may be read by them, too, and health may not", async () => {
  const headers = { origin: "https://news.example" };
  const allowed = async (path: string) =>
    (await fetch(new URL(path, server.url), { headers })).headers.get("access-control-allow-origin");
  expect(await allowed("/schema.graphql")).toBe("https://news.example");
  expect(await allowed("/health/live")).toBeNull();
});

test("nobody is admitted without the setting", async () => {
  const { status, headers } = await preflight("https://news.example", alone);
  expect([status, headers.get("allow"), headers.get("access-control-allow-origin")]).toEqual([405, "GET, POST", null]);
});
