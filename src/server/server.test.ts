import { once } from "node:events";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { post, sendRaw, serveSmall, smallSchema } from "../testkit/server/small-server.ts";

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
let server: Awaited<ReturnType<typeof serveSmall>>;
beforeAll(async () => void (server = await serveSmall({}, { bodyBytes: 1_000 })));
afterAll(() => server.close());

const refusal = (code: string, message: string) => ({ errors: [{ message, extensions: { code } }] });

describe("GraphQL", () => {
  test("is answered to POST, and to GET with a header that no other site can send", async () => {
    const query = "query Greet($name: String!) { hello(name: $name) }";
    expect((await post(server.url, { query, variables: { name: "you" } })).body).toEqual({ data: { hello: "Hello" } });
    const url = `${server.url}?${String(new URLSearchParams({ query, variables: '{"name":"you"}' }))}`;
    const response = await fetch(url, { headers: { "apollo-require-preflight": "1" } });
    expect(await response.json()).toEqual({ data: { hello: "Hello" } });
    const blocked = await fetch(url);
    expect(blocked.status).toBe(400);
    expect(await blocked.text()).toContain("potential Cross-Site Request Forgery");
  });

  test("refuses a batch", async () => {
    const { status, body } = await post(server.url, [{ query: "{ hello }" }]);
    expect(status).toBe(400);
    expect(body).toEqual(refusal("BAD_REQUEST", "Operation batching disabled."));
  });

  test("refuses to answer in another type", async () => {
    const { status, body } = await post(server.url, { query: "{ hello }" }, { accept: "text/csv" });
    expect(status).toBe(406);
    expect(body).toMatchObject({ errors: [{ extensions: { code: "BAD_REQUEST" } }] });
  });
});

describe("what the caller got wrong", () => {
  test.each([
    [
      "malformed JSON",
      '{"query": ',
      "application/json",
      400,
      "BAD_REQUEST",
      'The body is not JSON: send {"query": "…"}.',
    ],
    ["an empty body", "", "application/json", 400, "BAD_REQUEST", 'The body is empty: send {"query": "…"}.'],
    [
      "text",
      "{ hello }",
      "text/plain",
      415,
      "UNSUPPORTED_MEDIA_TYPE",
      "The body is text/plain: send it as application/json.",
    ],
    [
      "a body too large",
      JSON.stringify({ query: "{ hello }".padEnd(1_200) }),
      "application/json",
      413,
      "LIMIT_EXCEEDED",
      "The body has 1212 bytes, and at most 1000 are allowed.",
    ],
  ])("is told of %s", async (_, sent, type, status, code, message) => {
    const answer = await post(server.url, sent, { "content-type": type });
    expect(answer.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(answer).toMatchObject({ status, body: refusal(code, message) });
  });

  test("is told of a body too large whose size is not known before", async () => {
    const body = new Blob([JSON.stringify({ query: "{ hello }".padEnd(1_200) })]).stream();
    const init = { method: "POST", headers: { "content-type": "application/json" }, body, duplex: "half" };
    const response = await fetch(server.url, init);
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual(
      refusal("LIMIT_EXCEEDED", "The body has more than 1000 bytes, and at most 1000 are allowed."),
    );
  });

  test("is told of a method, a route and a path that are not served", async () => {
    const put = await fetch(server.url, { method: "PUT", body: "x" });
    expect([put.status, put.headers.get("allow")]).toEqual([405, "GET, POST"]);
    expect(await put.json()).toEqual(refusal("METHOD_NOT_ALLOWED", "PUT is not served here: use GET or POST."));
    const unknown = await fetch(new URL("/nowhere", server.url));
    expect(unknown.status).toBe(404);
    expect(await unknown.json()).toEqual(
      refusal("NOT_FOUND", "There is nothing at GET /nowhere. The graph is at /graphql."),
    );
    const malformed = await fetch(new URL("/%zz", server.url));
    expect(malformed.status).toBe(400);
    expect(await malformed.json()).toEqual(
      refusal("BAD_REQUEST", "The path /%zz is not percent-encoded UTF-8. Write a % itself as %25."),
    );
  });

  test("is told nothing of its query string", async () => {
    for (const path of ["/nowhere?draft", "/%zz?draft"]) {
      expect(await (await fetch(new URL(path, server.url))).text(), path).not.toContain("draft");
    }
  });

  test("is told of a path by its beginning when it is long", async () => {
    const response = await fetch(new URL(`/${"x".repeat(10_000)}`, server.url));
    expect(await response.json()).toEqual(
      refusal("NOT_FOUND", `There is nothing at GET /${"x".repeat(299)}…. The graph is at /graphql.`),
    );
  });

  test("is told of a list of types too long to weigh", async () => {
    const accept = "application/json, ".repeat(60);
    expect(await post(server.url, { query: "{ hello }" }, { accept })).toMatchObject({
      status: 431,
      body: refusal(
        "LIMIT_EXCEEDED",
        "The accept header has 1079 characters, and at most 1000 are allowed. Name the types of GraphQL over HTTP.",
      ),
    });
  });

  test("is told of a host that is none", async () => {
    expect(await sendRaw(server.url, "POST /graphql HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n")).toContain(
      JSON.stringify(refusal("BAD_REQUEST", "The host header names no host.")),
    );
  });

  test("keeps the code of a resolver's refusal", async () => {
    const { status, body } = await post(server.url, { query: "{ refused hello }" });
    expect(status).toBe(200);
    expect(body).toEqual({
      data: { refused: null, hello: "Hello" },
      errors: [
        {
          message: "Not so",
          locations: [{ line: 1, column: 3 }],
          path: ["refused"],
          extensions: { code: "BAD_USER_INPUT" },
        },
      ],
    });
  });

  test("is told of an argument that only its variable spoils", async () => {
    const { body } = await post(server.url, {
      query: "query ($n: Int = 1) { hello(times: $n) }",
      variables: { n: null },
    });
    expect(body).toMatchObject({
      errors: [
        {
          message: 'Argument "times" of non-null type "Int!" must not be null.',
          extensions: { code: "BAD_USER_INPUT" },
        },
      ],
    });
  });
});

test("masks what went wrong here, and logs it whole under the id that the caller sees", async () => {
  const log = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const logged = await serveSmall({}, { logLevel: "error" });
  const { status, headers, body } = await post(logged.url, { query: "{ broken hello }" }, { "x-request-id": "mine-1" });
  await logged.close();
  const lines = log.mock.calls.map(([line]) => String(line));
  log.mockRestore();
  expect(status).toBe(200);
  expect(headers.get("x-request-id")).toBe("mine-1");
  expect(body).toEqual({
    data: { broken: null, hello: "Hello" },
    errors: [
      {
        message: "Internal error",
        locations: [{ line: 1, column: 3 }],
        path: ["broken"],
        extensions: { code: "INTERNAL_SERVER_ERROR", requestId: "mine-1" },
      },
    ],
  });
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0]!)).toMatchObject({
    level: 50,
    reqId: "mine-1",
    path: ["broken"],
    err: { message: "The password is 1234", stack: expect.stringContaining("small-server.ts") as unknown },
  });
});

test("keeps each request's own id when many are at work", async () => {
  const late = await serveSmall({
    schema: smallSchema({
      slow: () => new Promise((_, reject) => setTimeout(reject, Math.random() * 20, new Error("no"))),
    }),
  });
  const ids = Array.from({ length: 20 }, (_, index) => `request-${index}`);
  const answers = await Promise.all(ids.map((id) => post(late.url, { query: "{ slow }" }, { "x-request-id": id })));
  await late.close();
  expect(answers.map(({ body }) => (body as { errors: { extensions: object }[] }).errors[0]!.extensions)).toEqual(
    ids.map((requestId) => ({ code: "INTERNAL_SERVER_ERROR", requestId })),
  );
});

test("gives a new id for one that is not fit for a log", async () => {
  const answers = await Promise.all(
    ['{"level":10}', "a b", "x".repeat(101)].map((id) =>
      post(server.url, { query: "{ hello }" }, { "x-request-id": id }),
    ),
  );
  for (const { headers } of answers) expect(headers.get("x-request-id")).toMatch(uuid);
});

describe("health", () => {
  const status = async (url: string, path: string) => {
    const response = await fetch(new URL(path, url));
    return [response.status, (await response.json()) as unknown];
  };

  test("is live always, and ready while the database answers", async () => {
    const ask = vi.fn((): Promise<unknown> => Promise.resolve([]));
    const { url, close } = await serveSmall({ ask });
    expect(await status(url, "/health/ready")).toEqual([200, { status: "ready" }]);
    ask.mockRejectedValueOnce(new Error("gone"));
    expect(await status(url, "/health/ready")).toEqual([503, { status: "the database does not answer" }]);
    ask.mockReturnValueOnce(new Promise(() => {}));
    expect(await Promise.all([status(url, "/health/ready"), status(url, "/health/ready")])).toEqual([
      [503, { status: "the database does not answer" }],
      [503, { status: "the database does not answer" }],
    ]);
    expect(ask).toHaveBeenCalledTimes(3);
    expect(await status(url, "/health/live")).toEqual([200, { status: "live" }]);
    await close();
  });

  test("is not ready once the server closes, which ends what is in flight first", async () => {
    const { promise: asked, resolve: ask } = settledLater();
    const { promise: answered, resolve: answer } = settledLater();
    const slowly = () => {
      ask("asked");
      return answered;
    };
    const { url, close } = await serveSmall({ schema: smallSchema({ slow: slowly }) });
    const slow = post(url, { query: "{ slow }" });
    await asked;
    const probe = connect(Number(new URL(url).port), "127.0.0.1");
    probe.write("GET /health/ready HTTP/1.1\r\nHost: x\r\n");
    await once(probe, "connect");
    await new Promise((resolve) => setTimeout(resolve, 100));

    let closed = false;
    const closing = close().then(() => (closed = true));
    await new Promise((resolve) => setTimeout(resolve, 100));
    probe.write("\r\n");
    expect(await text(probe)).toMatch(/^HTTP\/1.1 503 [^]*\{"status":"closing"\}$/);
    await expect(fetch(url)).rejects.toThrow("fetch failed");
    expect(closed).toBe(false);

    answer("done");
    expect((await slow).body).toEqual({ data: { slow: "done" } });
    await closing;
  });
});

function settledLater() {
  let resolve: (value: string) => void = () => {};
  const promise = new Promise<string>((settle) => (resolve = settle));
  return { promise, resolve };
}
