import { afterAll, beforeAll, expect, test } from "vitest";
import { serveSmall } from "../../testkit/server/small-server.ts";

let server: Awaited<ReturnType<typeof serveSmall>>;
beforeAll(async () => {
  const ask = () => Promise.reject(new Error("gone"));
  server = await serveSmall({ ask }, { bodyBytes: 1_000, corsOrigins: ["https://news.example"] });
});
afterAll(() => server.close());

const json = { "content-type": "application/json" };
const asked = (query: string): RequestInit => ({ method: "POST", headers: json, body: JSON.stringify({ query }) });

test.each<[number, string, RequestInit]>([
  [200, "/graphql", asked("{ hello }")],
  [200, "/graphql", asked("{ broken }")],
  [200, "/graphql", asked("{ nothing }")],
  [400, "/graphql", { ...asked("{ nothing }"), headers: { ...json, accept: "application/graphql-response+json" } }],
  [400, "/graphql", { headers: json }],
  [400, "/graphql", { ...asked(""), body: "{" }],
  [405, "/graphql", { ...asked("{ hello }"), method: "PUT" }],
  [413, "/graphql", asked("{ hello }".padEnd(2_000))],
  [415, "/graphql", { ...asked("{ hello }"), headers: { "content-type": "text/plain" } }],
  [
    204,
    "/graphql",
    { method: "OPTIONS", headers: { origin: "https://news.example", "access-control-request-method": "POST" } },
  ],
  [404, "/nowhere", {}],
  [404, "/assets/none.js", {}],
  [400, "/%zz", {}],
  [200, "/health/live", {}],
  [503, "/health/ready", {}],
  [200, "/metrics", {}],
])("the answer %i at %s may be neither guessed nor kept", async (status, path, init) => {
  const response = await fetch(new URL(path, server.url), init);
  expect(response.status).toBe(status);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
    "x-request-id": expect.any(String) as unknown,
  });
});

test("the contract may be kept, and asked for again", async () => {
  const { headers } = await fetch(new URL("/schema.graphql", server.url));
  expect([headers.get("cache-control"), headers.get("x-content-type-options")]).toEqual(["no-cache", "nosniff"]);
});
