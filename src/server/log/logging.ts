import { type FastifyServerOptions, LogController } from "fastify";
import type { LogFn } from "pino";
import type { Settings } from "../settings.ts";
import { describeError, withoutContent } from "./logged-error.ts";

/**
 * Options of a log that holds nothing of a request but its method, path and operation name: a draft may be in the query string,
 * the body or the variables, and in the words of an error that quotes them.
 */
export const logging = (level: Settings["logLevel"]) =>
  ({
    logger: { level, serializers: { req: describeRequest, err: describeError }, hooks: { logMethod } },
    logController: new QuietController(),
  }) satisfies FastifyServerOptions;

/** Leaves out Fastify's two lines a request. */
class QuietController extends LogController {
  override incomingRequest() {
    // It is logged when it is done.
  }
  override requestCompleted() {
    // request-log.ts logs it, also when the client left before the answer.
  }
}

/** The path of a request's target, without its query string, and cut when it is long. */
export function pathOf(target: string): string {
  const path = target.replace(/[?#].*$/s, "");
  return path.length > longestPath ? `${path.slice(0, longestPath)}…` : path;
}

const longestPath = 300;

const describeRequest = ({ method, url, ip }: { method: string; url: string; ip?: string }) => ({
  method,
  path: pathOf(url),
  remoteAddress: ip,
});

/** Fastify and Apollo write URLs and the words of errors into messages, and pino the words of an error that comes without one. */
function logMethod(this: unknown, args: Parameters<LogFn>, log: LogFn): void {
  const [first, ...rest] = args as unknown[];
  const error = first instanceof Error ? first : (first as { err?: unknown } | undefined)?.err;
  const fields = first instanceof Error ? { err: first } : first;
  const said = error instanceof Error && rest.length === 0 ? [error.message] : rest;
  log.apply(
    this,
    [fields, ...said].map((part) => (typeof part === "string" ? withoutContent(part) : part)) as Parameters<LogFn>,
  );
}
