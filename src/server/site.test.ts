import { mkdtempSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serveSmall } from "../testkit/server/small-server.ts";

const built = mkdtempSync(join(tmpdir(), "backgrounder-built-"));
const contents: Record<string, string | Buffer> = {
  "reader/index.html": "<title>Reader</title>",
  "reader/assets/reader-1a2b.js": "read()",
  "reader/assets/reader-1a2b.js.gz": gzipSync("read()"),
  "explorer/index.html": "<title>Explorer</title>",
  "explorer/assets/explorer-3c4d.css": "html {}",
  "embed.js": "embed()",
};
let server: Awaited<ReturnType<typeof serveSmall>>;
let unbuilt: Awaited<ReturnType<typeof serveSmall>>;
beforeAll(async () => {
  for (const [name, content] of Object.entries(contents)) {
    await mkdir(dirname(join(built, name)), { recursive: true });
    await writeFile(join(built, name), content);
  }
  server = await serveSmall({ built });
  unbuilt = await serveSmall({ built: join(built, "nothing") });
});
afterAll(async () => {
  await Promise.all([server.close(), unbuilt.close()]);
  await rm(built, { recursive: true });
});

const browser = { accept: "text/html,application/xhtml+xml,*/*;q=0.8" };
const get = (path: string, headers: Record<string, string> = {}, { url } = server) =>
  fetch(new URL(path, url), { headers });

describe("a page", () => {
  test.each(["/", "/stories/one", "/entries/two", "/context", "/search?text=three"])(
    "of the reader is at %s",
    async (path) => {
      const response = await get(path);
      expect([response.status, await response.text()]).toEqual([200, "<title>Reader</title>"]);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        "content-type": "text/html; charset=utf-8",
        "cache-control": "no-cache",
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "content-security-policy":
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      });
    },
  );

  test("of the explorer is what a browser sees of the graph, and only a browser that asks nothing", async () => {
    const response = await get("/graphql", browser);
    expect([response.status, await response.text()]).toEqual([200, "<title>Explorer</title>"]);
    expect(response.headers.get("vary")).toMatch(/^accept\b/);
    expect(response.headers.get("content-security-policy")).toContain(
      "script-src 'self'; style-src 'self' 'unsafe-inline';",
    );
    for (const accept of [
      "*/*",
      "application/json",
      "application/graphql-response+json",
      "application/json, text/html;q=0.5",
    ]) {
      expect((await get("/graphql", { accept })).status, accept).toBe(400);
    }
    const asked = await get("/graphql?query={hello}", { ...browser, "apollo-require-preflight": "1" });
    expect(await asked.json()).toEqual({ data: { hello: "Hello" } });
  });

  test("is sent again only when it changed", async () => {
    const etag = (await get("/")).headers.get("etag")!;
    expect((await get("/", { "if-none-match": etag, "cache-control": "max-age=0" })).status).toBe(304);
  });

  test.each(["/", "/graphql", "/entries/two"])("at %s that was not built says how to build it", async (path) => {
    const response = await get(path, browser, unbuilt);
    expect(response.status).toBe(503);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await response.text()).toContain("run <code>npm run build</code>");
  });
});

describe("a file", () => {
  test.each([
    [
      "/assets/reader-1a2b.js",
      "read()",
      "application/javascript; charset=utf-8",
      "public, max-age=31536000, immutable",
    ],
    ["/explorer/assets/explorer-3c4d.css", "html {}", "text/css; charset=utf-8", "public, max-age=31536000, immutable"],
    ["/embed.js", "embed()", "application/javascript; charset=utf-8", "public, max-age=600"],
  ])("is at %s", async (path, content, type, caching) => {
    const response = await get(path);
    expect([response.status, await response.text()]).toEqual([200, content]);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": type,
      "cache-control": caching,
      "x-content-type-options": "nosniff",
    });
  });

  test("goes out as it was compressed at build", async () => {
    const response = await get("/assets/reader-1a2b.js", { "accept-encoding": "gzip" });
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect(response.headers.get("vary")).toBe("accept-encoding");
    expect(await response.text()).toBe("read()");
  });

  test("that other sites embed may be loaded by them, and no other file", async () => {
    const allowed = async (path: string) => {
      const { headers } = await get(path);
      return [headers.get("cross-origin-resource-policy"), headers.get("access-control-allow-origin")];
    };
    expect(await allowed("/embed.js")).toEqual(["cross-origin", "*"]);
    expect(await allowed("/assets/reader-1a2b.js")).toEqual([null, null]);
  });

  test.each(["/assets/none.js", "/explorer/index.html", "/assets/", "/embed.js.map"])("is not at %s", async (path) => {
    const response = await get(path);
    expect([response.status, await response.json()]).toEqual([
      404,
      { errors: [{ message: expect.stringContaining(path) as unknown, extensions: { code: "NOT_FOUND" } }] },
    ]);
  });

  test.each([
    "/assets/../index.html",
    "/assets/%2e%2e/index.html",
    "/assets/..%2f..%2fembed.js",
    "/assets/%5c..%5cindex.html",
  ])("is not reached by the way of %s", async (path) => {
    const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
    socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1.1 40[034] /);
    expect(answer).not.toMatch(/<title>|embed\(\)/);
  });
});

test("only GET and HEAD are served", async () => {
  const head = await fetch(new URL("/", server.url), { method: "HEAD" });
  expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([200, "21", ""]);
  for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
    expect((await fetch(new URL("/", server.url), { method })).status, method).toBe(404);
  }
});
