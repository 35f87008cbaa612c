import { inspect } from "node:util";

/** The largest answer of errors alone, in bytes. */
const mostErrors = 16_000;

interface Asked {
  origin: string;
  /** Seconds that an answer may take; any, when it is left out. */
  patience?: number;
}

/** What is wrong with a server's answer to a body; undefined when it is as a server that holds gives it. */
export async function flawOf({ origin, patience = Infinity }: Asked, body: string): Promise<string | undefined> {
  const start = performance.now();
  const response = await fetch(`${origin}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  }).catch((error: unknown) => error as Error);
  if (response instanceof Error) return `no answer: ${inspect(response.cause)}`;
  const text = await response.text();
  const seconds = (performance.now() - start) / 1000;
  if (seconds > patience) return `an answer after ${seconds.toFixed(1)} s`;
  if (response.status >= 500 && !(response.status === 503 && response.headers.has("retry-after"))) {
    return `status ${response.status}: ${text.slice(0, 200)}`;
  }
  return flawOfText(text);
}

function flawOfText(text: string): string | undefined {
  const shown = text.slice(0, 200);
  const answer = parsed(text);
  if (!isObject(answer)) return `no object: ${shown}`;
  const { data, errors, extensions, ...other } = answer;
  if (Object.keys(other).length > 0) return `keys that no answer of GraphQL has: ${Object.keys(other).join(", ")}`;
  if (extensions !== undefined && !isObject(extensions)) return `extensions are no object: ${shown}`;
  if (errors === undefined) return isObject(data) ? undefined : `neither data nor errors: ${shown}`;
  if (!Array.isArray(errors) || errors.length === 0) return `errors are no list of some: ${shown}`;
  for (const error of errors as unknown[]) {
    if (!isObject(error) || typeof error.message !== "string") return `an error without a message: ${shown}`;
    const { code } = isObject(error.extensions) ? error.extensions : {};
    if (typeof code !== "string") return `an error without a code: ${JSON.stringify(error).slice(0, 300)}`;
    if (code === "INTERNAL_SERVER_ERROR") return `an internal error: ${JSON.stringify(error).slice(0, 300)}`;
  }
  const size = Buffer.byteLength(JSON.stringify(errors));
  return size > mostErrors ? `errors of ${size} bytes: ${shown}` : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
