/** How many causes of an error are logged. */
const mostCauses = 3;

interface LoggedError {
  type: string;
  message: string;
  code?: string;
  /** PostgreSQL's code of what was wrong. */
  sqlState?: string;
  stack: string;
  cause?: LoggedError;
  [property: string]: unknown;
}

/** What the log shows of an error. Other properties are left out: drivers keep a query's values there, and parsers their input. */
export function describeError(error: unknown, causes = mostCauses): LoggedError {
  if (!(error instanceof Error))
    return { type: typeof error, message: "Something that is no Error was thrown.", stack: "" };
  const { cause, code } = error as { cause?: unknown; code?: unknown };
  const sqlState = sqlStateOf(error);
  return {
    type: error.constructor.name,
    message: messageOf(error),
    ...(typeof code === "string" && { code }),
    ...(sqlState !== undefined && { sqlState }),
    stack: framesOf(error),
    ...(cause instanceof Error && causes > 0 && { cause: describeError(cause, causes - 1) }),
  };
}

/**
 * A message without query strings and without what it quotes. PostgreSQL, JSON.parse and graphql-js quote a wrong value as it
 * came, its own quotation marks included, so that all from the first mark to the last is left out.
 */
export const withoutContent = (message: string): string =>
  message.replace(/\?[^\s"'`]+/g, "?…").replace(/".*"|".*$/s, '"…"');

/** Prisma's own messages have several lines, and may print a whole query with its arguments; the last one says what went wrong. */
function messageOf(error: Error): string {
  const message = withoutContent(error.message).trim();
  return "clientVersion" in error ? message.slice(message.lastIndexOf("\n") + 1) : message;
}

/** The calls of a stack, without the message that it begins with. */
function framesOf({ stack = "", message }: Error): string {
  const start = stack.indexOf(message);
  const calls = start < 0 ? stack : stack.slice(start + message.length);
  return calls
    .split("\n")
    .filter((line) => /^ {4}at \S/.test(line))
    .join("\n");
}

/** PostgreSQL's code, which Prisma keeps with what the driver said. */
function sqlStateOf(error: Error): string | undefined {
  const { meta } = error as { meta?: { driverAdapterError?: { cause?: { originalCode?: unknown } } } };
  const code = meta?.driverAdapterError?.cause?.originalCode;
  return typeof code === "string" ? code : undefined;
}
