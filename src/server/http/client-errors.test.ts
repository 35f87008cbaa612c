import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sendRaw, serveSmall, smallSchema } from "../../testkit/server/small-server.ts";

let server: Awaited<ReturnType<typeof serveSmall>>;
beforeAll(async () => {
  const slow = () => setTimeout(100, "Slow");
  server = await serveSmall({ schema: smallSchema({ slow }) });
});
afterAll(() => server.close());

const chunked =
  "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";

test.each([
  ["what is no HTTP", "hello\r\n\r\n", 400, "BAD_REQUEST", "The request is not HTTP/1.1 as RFC 9112 has it."],
  ["a chunk without size", `${chunked}zz\r\n`, 400, "BAD_REQUEST", "The request is not HTTP/1.1 as RFC 9112 has it."],
  [
    "a header of 5 MB",
    `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${"x".repeat(5_000_000)}\r\n\r\n`,
    431,
    "LIMIT_EXCEEDED",
    "The request line and headers have more than 16384 bytes, and no more are allowed. Send a long operation by POST.",
  ],
  [
    "no host",
    "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
    400,
    "BAD_REQUEST",
    "The request has no host header. HTTP/1.1 needs one.",
  ],
])("%s is refused in JSON", async (_, request, status, code, message) => {
  const [head, body] = (await sendRaw(server.url, request)).split("\r\n\r\n");
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(head).toMatch(/^content-type: application\/json; charset=utf-8\r?$/im);
  expect(head).toMatch(/^x-content-type-options: nosniff\r?$/im);
  expect(head).toMatch(/^cache-control: no-store\r?$/im);
  expect(JSON.parse(body!)).toEqual({ errors: [{ message, extensions: { code } }] });
});

test("an expectation that is not known is ignored", async () => {
  const request = "GET /health/live HTTP/1.1\r\nHost: x\r\nExpect: tea\r\nConnection: close\r\n\r\n";
  expect(await sendRaw(server.url, request)).toMatch(/^HTTP\/1.1 200 /);
});

test("what is no HTTP after a request does not keep its answer back", async () => {
  const body = '{"query":"{ slow }"}';
  const head = `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
  const answer = await sendRaw(server.url, `${head}${body}and more\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1.1 200 [^]*{"data":{"slow":"Slow"}}\n?$/);
});

test("a body that cannot be read further gives no second answer", async () => {
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
  socket.write(`${chunked.replace("application/json", "text/plain")}5\r\nhello\r\n`);
  await setTimeout(100);
  socket.write("zz\r\n");
  expect((await text(socket)).match(/HTTP\/1.1 \d+/g)).toEqual(["HTTP/1.1 415"]);
});
