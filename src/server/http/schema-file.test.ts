import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { schema } from "../../graph/schema.ts";
import { serveSmall } from "../../testkit/server/small-server.ts";

let server: Awaited<ReturnType<typeof serveSmall>>;
beforeAll(async () => void (server = await serveSmall({ schema })));
afterAll(() => server.close());

const get = (headers: Record<string, string> = {}) => fetch(new URL("/schema.graphql", server.url), { headers });

test("the contract is served as it is committed", async () => {
  const response = await get();
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(await response.text()).toBe(readFileSync(join(import.meta.dirname, "../../../schema/schema.graphql"), "utf8"));
});

test("who has it already is told so", async () => {
  const etag = (await get()).headers.get("etag")!;
  const same = await get({ "if-none-match": etag });
  expect([same.status, same.headers.get("etag"), await same.text()]).toEqual([304, etag, ""]);
  expect((await get({ "if-none-match": '"older"' })).status).toBe(200);
});
