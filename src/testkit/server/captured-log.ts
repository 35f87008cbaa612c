import { vi } from "vitest";

/** Catches what servers log from now on, which must be started after this, until it is told to stop. */
export function captureLog() {
  const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const text = () => write.mock.calls.map(([line]) => String(line)).join("");
  return {
    /** All that was logged, as it was written. */
    text,
    lines: () =>
      text()
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    stop: () => write.mockRestore(),
  };
}
