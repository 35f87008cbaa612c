import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sendRaw, serveSmall } from "../../testkit/server/small-server.ts";
import { mostDropped } from "./unread-body.ts";

let server: Awaited<ReturnType<typeof serveSmall>>;
beforeAll(async () => void (server = await serveSmall({})));
afterAll(() => server.close());

const json = { "content-type": "application/json" };
const large = Buffer.alloc(5_000_000, "x");
const streamed = () => ({ body: new Blob([large]).stream(), duplex: "half" as const });

/** The statuses that many tries see, or why they saw none. */
async function statuses(tries: number, init: () => RequestInit, path = "/graphql"): Promise<unknown[]> {
  const seen = new Set<unknown>();
  for (let i = 0; i < tries; i++) {
    const response = await fetch(new URL(path, server.url), init()).catch((error: unknown) => error as Error);
    seen.add(response instanceof Error ? String(response.cause) : response.status);
    if (response instanceof Response) await response.text();
  }
  return [...seen];
}

describe("a client that sends more than is read sees the answer", () => {
  test.each<[string, number, number, () => RequestInit]>([
    ["when its size is known", 100, 413, () => ({ method: "POST", headers: json, body: large })],
    ["when its size is not", 30, 413, () => ({ method: "POST", headers: json, ...streamed() })],
    ["of the wrong type", 20, 415, () => ({ method: "POST", headers: { "content-type": "text/csv" }, body: large })],
    ["by the wrong method", 20, 405, () => ({ method: "PUT", headers: json, body: large })],
  ])("%s", async (_, tries, status, init) => {
    expect(await statuses(tries, init)).toEqual([status]);
  });

  test("that there is nothing at its path", async () => {
    expect(await statuses(20, () => ({ method: "DELETE", body: large }), "/nowhere?")).toEqual([404]);
  });

  test.each(["POST /graphql HTTP/1.0", "POST /graphql HTTP/1.1\r\nHost: x\r\nConnection: close"])(
    "when it wants the connection closed: %j",
    async (start) => {
      const head = `${start}\r\nContent-Type: application/json\r\nContent-Length: ${large.length}\r\n\r\n`;
      expect(await sendRaw(server.url, head + large.toString())).toMatch(/^HTTP\/1.1 413 /);
    },
  );
});

test("a connection serves on when the rest of a body has come", async () => {
  const body = "x".repeat(2_000_000);
  const refused = `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  const next = "GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
  expect(await sendRaw(server.url, refused + next)).toMatch(/^HTTP\/1.1 413 [^]*HTTP\/1.1 200 [^]*{"status":"live"}$/);
});

test("a client that sends on and on is cut off", async () => {
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1").on("error", () => {});
  socket.write(
    "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000000000\r\n\r\n",
  );
  socket.resume();
  const closed = new Promise((resolve) => socket.once("close", resolve));
  let sent = 0;
  while (!socket.destroyed && sent < 5 * mostDropped) {
    sent += large.length;
    if (!socket.write(large)) await Promise.race([new Promise((resolve) => socket.once("drain", resolve)), closed]);
  }
  await closed;
  expect(socket.bytesWritten).toBeGreaterThan(mostDropped);
  expect(sent).toBeLessThan(5 * mostDropped);
});
