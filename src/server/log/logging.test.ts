import { once } from "node:events";
import { connect } from "node:net";
import { GraphQLError } from "graphql";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { captureLog } from "../../testkit/server/captured-log.ts";
import { post, sendRaw, serveSmall, smallSchema } from "../../testkit/server/small-server.ts";
import { noteError } from "./outcome.ts";

const draft = "the-secret-draft";
const json = { "content-type": "application/json" };

const coded = (code: string) => new GraphQLError("No", { extensions: { code } });
const schema = () =>
  smallSchema({
    slow: () => new Promise(() => {}),
    broken: () => {
      throw Object.assign(new Error(`invalid input syntax for type integer: "${draft}"`), { detail: draft });
    },
    refused: () => {
      throw coded("BAD_USER_INPUT");
    },
  });

let log: ReturnType<typeof captureLog>;
let server: Awaited<ReturnType<typeof serveSmall>>;
beforeEach(async () => {
  log = captureLog();
  server = await serveSmall({ schema: schema() }, { logLevel: "trace", bodyBytes: 1_000 });
});
afterEach(async () => {
  await server.close();
  log.stop();
});

/** The lines on requests, once there are as many. */
async function requestLines(count: number) {
  const lines = () => log.lines().filter((line) => "durationMs" in line);
  await expect.poll(() => lines().length, { timeout: 10_000 }).toBe(count);
  return lines();
}

test("no line at any level repeats what a caller sends", async () => {
  const asked = `query=${encodeURIComponent(`{ hello(name: "${draft}") }`)}`;
  const headers = {
    ...json,
    authorization: `Bearer ${draft}`,
    cookie: draft,
    "user-agent": draft,
    referer: `https://news.example/?${draft}`,
    "x-draft": draft,
  };
  const get = (path: string) => fetch(new URL(path, server.url), { headers });
  const ask = (body: unknown, more: Record<string, string> = {}) => post(server.url, body, { ...headers, ...more });
  await get(`/graphql?${asked}`);
  await fetch(`${server.url}?${asked}`);
  await get(`/graphql?query=query(${draft}`);
  await get(`/nowhere?${draft}`);
  await get(`/%zz?${draft}`);
  await get(`/assets/none.js?${draft}`);
  await get(`/health/live?${draft}`);
  await ask({ query: `{ hello(name: "${draft}") }` });
  await ask({ query: `{ broken hello(name: "${draft}") }` });
  await ask({ query: `query ($name: String!) { hello(name: $name) }`, variables: { name: draft } });
  await ask({ query: `query ($name: Int!) { hello(times: $name) }`, variables: { name: draft } });
  await ask({ query: `{ hello }`, operationName: draft });
  await ask({ query: `{ hello "${draft}` });
  await ask({ query: "{ broken refused }", extensions: { draft } });
  await ask(`{"query": "${draft}`);
  await ask({ query: draft.padEnd(2_000) });
  await ask({ query: draft }, { "content-type": "text/plain" });
  await ask([{ query: draft }]);
  await sendRaw(server.url, `${draft}\r\n\r\n`);
  await sendRaw(server.url, `GET /?${draft} HTTP/1.1\r\nConnection: close\r\n\r\n`);
  await sendRaw(server.url, `GET /?${draft} HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n`);
  await sendRaw(server.url, `GET /?${draft}${"x".repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`);
  await requestLines(20);
  expect(log.text()).not.toContain(draft);
  expect(log.lines().filter(({ msg }) => msg === "Internal error")).toHaveLength(2);
});

test("an internal error is logged once, however many fields fail by it", async () => {
  const fault = new Error("The database is gone");
  const unlucky = await serveSmall(
    { schema: smallSchema({ broken: () => Promise.reject(fault) }) },
    { logLevel: "error" },
  );
  const { body } = await post(unlucky.url, { query: "{ a: broken b: broken }" });
  await unlucky.close();
  expect(body).toMatchObject({ errors: [{ path: ["a"] }, { path: ["b"] }] });
  expect(log.lines().filter(({ msg }) => msg === "Internal error")).toMatchObject([{ path: ["a"] }]);
});

describe("an operation has one line", () => {
  test.each<[string, unknown, object]>([
    ["ok", { query: "query StoryPage { hello }" }, { level: 30, status: 200, operation: "StoryPage" }],
    ["ok", { query: "query A { hello } query B { hello }", operationName: "B" }, { status: 200, operation: "B" }],
    ["ok", { query: `query ${"x".repeat(200)} { hello }` }, { operation: "x".repeat(100) }],
    ["refused", { query: "query Mine { nothing }" }, { level: 30, status: 200, operation: "Mine" }],
    ["refused", { query: "query Mine { refused }" }, { level: 30, operation: "Mine" }],
    ["refused", "{", { level: 30, status: 400 }],
    ["limited", { query: "{ hello }".padEnd(2_000) }, { level: 30, status: 413 }],
    ["failed", { query: "query Mine { broken refused }" }, { level: 40, status: 200, operation: "Mine" }],
  ])("that says %s of %j", async (outcome, body, more) => {
    await post(server.url, body, { "x-request-id": "mine" });
    const [line] = await requestLines(1);
    expect(line).toMatchObject({
      msg: "operation",
      reqId: "mine",
      req: { method: "POST", path: "/graphql", remoteAddress: "127.0.0.1" },
      durationMs: expect.any(Number) as unknown,
      outcome,
      ...more,
    });
  });

  test.each([
    ["overloaded", "OVERLOADED"],
    ["deadline", "DEADLINE_EXCEEDED"],
    ["limited", "RATE_LIMITED"],
  ])("that says %s of the code %s", (outcome, code) => {
    const operation = {};
    noteError(operation, "BAD_USER_INPUT");
    noteError(operation, code);
    noteError(operation, "GRAPHQL_VALIDATION_FAILED");
    expect(operation).toEqual({ outcome });
  });

  test("also when its client leaves before the answer", async () => {
    const leaving = new AbortController();
    const asked = fetch(server.url, {
      method: "POST",
      headers: json,
      body: JSON.stringify({ query: "query SearchPage { slow }" }),
      signal: leaving.signal,
    });
    setTimeout(() => leaving.abort(), 300);
    await expect(asked).rejects.toThrow("aborted");
    const [line] = await requestLines(1);
    expect(line).toMatchObject({ msg: "operation", operation: "SearchPage", outcome: "client_gone" });
    expect(line).not.toHaveProperty("status");
  });
});

test("each of the requests that a client sends at once has a line, also when it leaves", async () => {
  const body = JSON.stringify({ query: "query SearchPage { slow }" });
  const request = (id: number) =>
    `POST /graphql HTTP/1.1\r\nHost: x\r\nX-Request-Id: ${id}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
  socket.write([1, 2, 3].map(request).join(""));
  setTimeout(() => socket.destroy(), 300);
  expect((await requestLines(3)).map(({ reqId, msg, outcome }) => [reqId, msg, outcome]).sort()).toEqual([
    ["1", "operation", "client_gone"],
    ["2", "request, client gone", undefined],
    ["3", "request, client gone", undefined],
  ]);
});

test("a client that leaves while it is sent a file is no error", async () => {
  for (let i = 0; i < 20; i++) {
    const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
    socket.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    setTimeout(() => socket.destroy(), i / 4);
    await once(socket, "close");
  }
  await fetch(new URL("/nowhere", server.url));
  await expect.poll(() => log.lines().some(({ status }) => status === 404)).toBe(true);
  expect(log.lines().filter(({ level }) => Number(level) >= 50)).toEqual([]);
});

test("what is no operation has one line, which probes have only when they are looked for or fail", async () => {
  for (const path of ["/nowhere?x", "/health/live", "/metrics"]) await fetch(new URL(path, server.url));
  await fetch(server.url, { method: "OPTIONS" });
  expect(
    (await requestLines(4)).map(({ level, msg, status, req }) => ({ level, msg, status, ...(req as object) })),
  ).toMatchObject([
    { level: 30, msg: "request", status: 404, method: "GET", path: "/nowhere" },
    { level: 20, msg: "request", status: 200, path: "/health/live" },
    { level: 20, msg: "request", status: 200, path: "/metrics" },
    { level: 30, msg: "request", status: 405, method: "OPTIONS", path: "/graphql" },
  ]);
});
