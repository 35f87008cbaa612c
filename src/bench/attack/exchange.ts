import { Agent, type IncomingMessage, request } from "node:http";

/** What is sent to a server; by default GraphQL as JSON. */
export interface Question {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** What came of a question. */
export interface Answer {
  /** The status; or why there is none, such as ECONNRESET. */
  status: number | string;
  /** The code of the first error. */
  code?: string;
  /** Whether any error is the server's own fault. */
  isInternal: boolean;
  bytes: number;
  /** The bytes of its errors. */
  errorBytes: number;
  /** From the question to the end of the answer. */
  seconds?: number;
}

/** Larger answers are counted, but not read. */
const mostRead = 4_000_000;

/** No more of an answer is taken: who asks leaves. */
const mostTaken = 300_000_000;

const apart = new Agent({ keepAlive: false, maxSockets: Infinity });

/** A POST of JSON. */
export const posted = (body: unknown): Question => ({ body: typeof body === "string" ? body : JSON.stringify(body) });

/** Sends a question and awaits its answer; by default on a connection of its own. Never throws. */
export function exchange(origin: string, question: Question, signal?: AbortSignal, agent = apart): Promise<Answer> {
  const { body, path = "/graphql", method = body === undefined ? "GET" : "POST" } = question;
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  const headers = {
    ...(body !== undefined && { "content-type": "application/json", "content-length": Buffer.byteLength(body) }),
    ...question.headers,
  };
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException) =>
      resolve({ status: error.code ?? error.message, isInternal: false, bytes: 0, errorBytes: 0, seconds: seconds() });
    const sent = request(`${origin}${path}`, { method, headers, agent, ...(signal && { signal }) }, (response) => {
      read(response).then((told) => resolve({ ...told, seconds: seconds() }), failed);
    });
    sent.on("error", failed).end(body);
  });
}

async function read(response: IncomingMessage): Promise<Answer> {
  let bytes = 0;
  const kept: Buffer[] = [];
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= mostRead) kept.push(chunk);
    if (bytes > mostTaken) break;
  }
  return { status: response.statusCode!, bytes, ...errorsOf(Buffer.concat(kept).toString(), bytes <= mostRead) };
}

interface Told {
  extensions?: { code?: string };
}

/** What an answer tells of errors, which stand first in it. */
function errorsOf(text: string, isWhole: boolean): Pick<Answer, "code" | "isInternal" | "errorBytes"> {
  const isInternal = text.includes('"INTERNAL_SERVER_ERROR"');
  if (!text.startsWith('{"errors":')) return { isInternal, errorBytes: 0 };
  const errors = isWhole ? (JSON.parse(text) as { errors: Told[] }).errors : undefined;
  const code = errors ? errors[0]?.extensions?.code : /"code":"(\w+)"/.exec(text)?.[1];
  return {
    ...(code !== undefined && { code }),
    isInternal,
    errorBytes: errors ? Buffer.byteLength(JSON.stringify(errors)) : text.length,
  };
}
