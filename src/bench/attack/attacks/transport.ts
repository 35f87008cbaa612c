import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { posted, type Question } from "../exchange.ts";
import { alike, type Attack, connections, dribble, leaving, long, questions, times } from "./attack.ts";

const small = JSON.stringify({ query: "{ stories { totalCount } }" });
const head = (length: number, rest = "") =>
  `POST /graphql HTTP/1.1\r\nHost: graph\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n${rest}\r\n`;
const get = (path: string, headers: Record<string, string> = {}): Question => ({ path, headers });
const query = (text: string) => `/graphql?query=${encodeURIComponent(text)}`;

const dear = ({ words }: { words: string[] }, number: number) =>
  posted({
    query: `{ search(text: ${JSON.stringify(words[number % words.length])}, first: 100) { totalCount nodes { snippet { text } } } }`,
  });

/** So many seconds in which a connection is kept, in milliseconds. */
const kept = 4_000;

/** What HTTP itself lets a client do. */
export const transport: Attack[] = [
  questions("http: 50 bodies of 1 MB at once", () =>
    alike(50, posted({ query: "{ __typename }", variables: { a: long(950_000) } })),
  ),
  questions("http: 50 bodies that are too large", () => alike(50, posted(long(3_000_000)))),
  questions("http: 50 bodies of 1 MB of numbers", () =>
    alike(50, posted(`{"query":"{ __typename }","variables":{"a":[${times(450_000, "1", ",")}]}}`)),
  ),
  questions("http: GET with a long operation", () => [get(query(`{ ${times(900, "__typename")} }`))]),
  questions("http: GET with long variables", () => [
    get(`${query("{ __typename }")}&variables=${"%5B".repeat(4_000)}`),
  ]),
  questions("http: GET with 3,000 parameters", () => [get(`/graphql?${times(3_000, "a=1", "&")}`)]),
  questions("http: GET with the same parameter 2,000 times", () => [get(`/graphql?${times(1_900, "query=a", "&")}`)]),
  questions("http: a path of 15 kB", () => [
    get(`/${long(15_000)}`),
    get(`/entries/${long(15_000, "%2e%2e%2f")}`),
    get(`/assets/${long(15_000, "../")}`),
  ]),
  questions("http: malformed paths", () => alike(200, get("/%E0%A4%A")), 20),
  questions(
    "http: 15 kB of cookies",
    () => alike(200, get(query("{ __typename }"), { cookie: times(1_800, (n) => `a${n}=1`, "; ") })),
    20,
  ),
  questions("http: headers too large", () => alike(50, get(query("{ __typename }"), { cookie: long(40_000) })), 20),
  questions(
    "http: 1,500 headers",
    () =>
      alike(
        50,
        get(query("{ __typename }"), Object.fromEntries(Array.from({ length: 1_500 }, (_, n) => [`x-${n}`, "1"]))),
      ),
    20,
  ),
  questions(
    "http: long accept",
    () => alike(100, get("/graphql", { accept: times(1_500, (n) => `a/b${n};q=0.1`, ",") })),
    20,
  ),
  questions(
    "http: long accept with an operation",
    () => alike(100, get(query("{ __typename }"), { accept: times(1_500, (n) => `a/b${n}`, ",") })),
    20,
  ),
  questions(
    "http: long accept-encoding",
    () => alike(100, get("/", { "accept-encoding": times(2_000, (n) => `a${n}`, ",") })),
    20,
  ),
  questions(
    "http: long if-none-match",
    () => alike(100, get("/schema.graphql", { "if-none-match": times(3_000, '"a"', ",") })),
    20,
  ),
  questions(
    "http: long ranges",
    () => alike(100, get("/embed.js", { range: `bytes=${times(2_000, (n) => `${n}-${n + 1}`, ",")}` })),
    20,
  ),
  questions(
    "http: a long content type",
    () => alike(100, { ...posted(small), headers: { "content-type": `application/json;${long(12_000, " a=b;")}` } }),
    20,
  ),
  questions("http: an odd charset", () =>
    alike(20, { ...posted(small), headers: { "content-type": "application/json; charset=utf-7" } }),
  ),
  questions("http: a body that claims to be compressed", () =>
    alike(20, { ...posted(small), headers: { "content-encoding": "gzip" } }),
  ),
  questions("http: a form", () =>
    alike(20, { body: long(900_000, "a=1&"), headers: { "content-type": "application/x-www-form-urlencoded" } }),
  ),
  questions("http: multipart", () =>
    alike(20, { body: long(900_000, "--a\r\n"), headers: { "content-type": "multipart/form-data; boundary=a" } }),
  ),
  questions("http: 2,000 HEAD", () => alike(2_000, { method: "HEAD", path: "/graphql" }), 20),
  questions(
    "http: 2,000 OPTIONS",
    () =>
      alike(2_000, {
        method: "OPTIONS",
        path: "/graphql",
        headers: { origin: "https://a.example", "access-control-request-method": "POST" },
      }),
    20,
  ),
  questions("http: 500 methods nobody serves", () => alike(500, { method: "PROPFIND", path: "/graphql" }), 20),
  questions("http: 500 times the schema", () => alike(500, get("/schema.graphql")), 20),
  questions("http: 500 times a page", () => alike(500, get("/", { accept: "text/html" })), 20),
  questions(
    "http: 500 files that are not there",
    () => Array.from({ length: 500 }, (_, n) => get(`/assets/${n}.js`)),
    20,
  ),
  questions("http: 300 clients at once", () => alike(300, posted(small))),
  leaving("http: 200 clients that leave at once", 30, (known) => Array.from({ length: 200 }, (_, n) => dear(known, n))),
  leaving("http: 200 clients that leave after a second", 1_000, (known) =>
    Array.from({ length: 200 }, (_, n) => dear(known, n)),
  ),
  connections("http: 200 idle connections", 200, () => setTimeout(kept)),
  connections("http: 100 slow heads", 100, (socket) =>
    dribble(
      socket,
      [...head(100).matchAll(/./gs)].slice(0, 40).map(([sign]) => sign),
      100,
    ),
  ),
  connections("http: 100 slow bodies", 100, (socket) => dribble(socket, [head(900_000), ...alike(40, "a")], 100)),
  connections("http: 100 bodies that stop", 100, (socket) => dribble(socket, [head(900_000), long(800_000)], kept)),
  connections("http: 50 endless chunks", 50, (socket) =>
    dribble(
      socket,
      [
        head(0).replace(/Content-Length: 0/, "Transfer-Encoding: chunked"),
        ...alike(60, `10000\r\n${long(65_536)}\r\n`),
      ],
      10,
    ),
  ),
  connections("http: 10,000 chunks of a byte", 10, (socket) =>
    dribble(
      socket,
      [
        head(0).replace(/Content-Length: 0/, "Transfer-Encoding: chunked"),
        times(10_000, "1\r\n{\r\n", ""),
        "0\r\n\r\n",
      ],
      200,
    ),
  ),
  connections("http: 200 operations in one pipeline", 1, (socket) =>
    dribble(socket, [times(200, `${head(small.length)}${small}`, "")], kept),
  ),
  connections("http: 10 pipelines of 200, answers not read", 10, (socket) => {
    socket.pause();
    const wide = JSON.stringify({ query: "{ __schema { types { name description fields { name description } } } }" });
    return dribble(socket, [times(200, `${head(wide.length)}${wide}`, "")], kept);
  }),
  connections("http: 50 that expect to continue", 50, (socket) =>
    dribble(socket, [head(900_000, "Expect: 100-continue\r\n")], kept),
  ),
  connections("http: 50 upgrades", 50, (socket) =>
    dribble(
      socket,
      ["GET /graphql HTTP/1.1\r\nHost: graph\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n"],
      1_000,
    ),
  ),
  connections("http: 50 that are not HTTP", 50, (socket) =>
    dribble(socket, [long(100_000, "\u0016\u0003\u0001")], 1_000),
  ),
  connections("http: a smuggled request", 20, (socket) =>
    dribble(socket, [head(5, "Transfer-Encoding: chunked\r\n"), `0\r\n\r\n${head(small.length)}${small}`], 1_000),
  ),
  connections("http: 200 connections that are reset", 200, async (socket) => {
    await once(socket, "connect");
    socket.write(`${head(small.length)}${small}`);
    await setTimeout(20);
    socket.resetAndDestroy();
  }),
];
