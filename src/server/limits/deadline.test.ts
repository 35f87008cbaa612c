import { request as httpRequest } from "node:http";
import { setTimeout } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { currentSignal } from "../../database/cancellation.ts";
import { post, serveSmall, smallSchema } from "../../testkit/server/small-server.ts";

/** A field that takes until it is cancelled, and tells of it. */
function cancellable() {
  const cancelled = vi.fn<(reason: unknown) => void>();
  const resolve = () =>
    new Promise((_, reject) => {
      const signal = currentSignal()!;
      signal.addEventListener("abort", () => {
        cancelled(signal.reason);
        reject(signal.reason as Error);
      });
    });
  return { cancelled, resolve };
}

test.each([
  ["application/json", 200],
  ["application/graphql-response+json", 504],
])("past the deadline all is cancelled, and %s has one error", async (accept, status) => {
  const { cancelled, resolve } = cancellable();
  const server = await serveSmall({ schema: smallSchema({ slow: resolve }) }, { operationTimeout: 50 });
  const answer = await post(server.url, { query: "{ a: slow b: slow hello }" }, { accept });
  expect(answer.status).toBe(status);
  expect(answer.body).toEqual({
    errors: [
      {
        message:
          "This operation took longer than 0.05 s, and was cancelled. Take smaller pages, or ask in several operations.",
        extensions: { code: "DEADLINE_EXCEEDED", allowed: 50 },
      },
    ],
  });
  expect(cancelled).toHaveBeenCalledTimes(2);
  await server.close();
});

test.each([
  ["application/json", 504],
  ["application/graphql-response+json", 504],
])("past the deadline an operation that waits for its turn is told so, too, in %s", async (accept, status) => {
  const { resolve } = cancellable();
  const server = await serveSmall(
    { schema: smallSchema({ slow: resolve }) },
    { operationTimeout: 100, capacity: { running: 1, waiting: 9, patience: 10_000 } },
  );
  const [, waited] = await Promise.all(
    ["{ a: slow }", "{ b: slow }", "{ c: slow }"].map((query) => post(server.url, { query }, { accept })),
  );
  expect(waited).toMatchObject({ body: { errors: [{ extensions: { code: "DEADLINE_EXCEEDED", allowed: 100 } }] } });
  expect([200, status]).toContain(waited!.status);
  await server.close();
});

test("what a client asks that has gone is cancelled", async () => {
  const { cancelled, resolve } = cancellable();
  const started = vi.fn(resolve);
  const server = await serveSmall({ schema: smallSchema({ slow: started }) });
  const request = httpRequest(server.url, { method: "POST", headers: { "content-type": "application/json" } });
  request.on("error", () => undefined).end('{"query":"{ slow }"}');
  await vi.waitFor(() => expect(started).toHaveBeenCalled());
  request.destroy();
  await vi.waitFor(() => expect(cancelled).toHaveBeenCalled());
  expect(cancelled.mock.calls[0]![0]).toMatchObject({ extensions: { code: "CLIENT_CLOSED_REQUEST" } });
  await server.close();
});

test("an answer in time is not cancelled", async () => {
  let signal: AbortSignal | undefined;
  const schema = smallSchema({ hello: () => ((signal = currentSignal()), "Hello") });
  const server = await serveSmall({ schema }, { operationTimeout: 50 });
  expect((await post(server.url, { query: "{ hello }" })).body).toEqual({ data: { hello: "Hello" } });
  await setTimeout(80);
  expect(signal!.aborted).toBe(false);
  await server.close();
});

test("past what may run and wait, a request is told to come again, and health is not", async () => {
  const { resolve } = cancellable();
  const server = await serveSmall(
    { schema: smallSchema({ slow: resolve }) },
    { operationTimeout: 300, capacity: { running: 1, waiting: 1, patience: 10_000 } },
  );
  const one = post(server.url, { query: "{ slow }" });
  await setTimeout(150);
  const two = post(server.url, { query: "{ hello }" });
  await vi.waitFor(async () => {
    const metrics = await (await fetch(new URL("/metrics", server.url))).text();
    expect(metrics).toContain('backgrounder_queue_operations{state="waiting"} 1');
  });
  const refused = await post(server.url, { query: "{ hello }" });
  expect(refused).toMatchObject({ status: 503, body: { errors: [{ extensions: { code: "OVERLOADED" } }] } });
  expect(refused.headers.get("retry-after")).toBe("1");
  expect((await fetch(new URL("/health/live", server.url))).status).toBe(200);
  expect((await one).body).toHaveProperty("errors.0.extensions.code", "DEADLINE_EXCEEDED");
  expect((await two).body).toEqual({ data: { hello: "Hello" } });
  await server.close();
});
