/** What is known of an error of pg: an SQLSTATE of the server, or a system's code such as ECONNREFUSED. */
export const codeOf = (error: unknown): string | undefined => {
  const { code } = error as { code?: unknown };
  return typeof code === "string" ? code : undefined;
};

/** No room for one more connection (too_many_connections), or none yet or any more (cannot_connect_now). */
export const isCrowded = (error: unknown): boolean => ["53300", "57P03"].includes(codeOf(error) ?? "");

/**
 * The statement ended for no fault of its own: a standby needed what it read to be gone (serialization_failure, which nothing
 * else causes at the isolation that we set), or the server went down (admin_shutdown, crash_shutdown), or its connection broke.
 */
export const isPassing = (error: unknown): boolean =>
  ["40001", "57P01", "57P02", "ECONNRESET", "EPIPE"].includes(codeOf(error) ?? "") ||
  (error instanceof Error && /^Connection terminated|is not queryable$/.test(error.message));
