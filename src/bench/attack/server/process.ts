import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { setPriority } from "node:os";

/** Of the clock in which Linux counts the time of processes; the same on every platform that Node.js runs on. */
const ticksPerSecond = 100;

/** The CPU seconds that a process, its threads and its children have taken, those that ended included. */
export function cpuSeconds(pid: number): number {
  const own = statOf(pid);
  return own === undefined
    ? 0
    : own / ticksPerSecond + childrenOf(pid).reduce((sum, child) => sum + cpuSeconds(child), 0);
}

/** The bytes of memory that a process holds, and the most that it held since `forgetPeak`; zero when it has ended. */
export function memoryOf(pid: number): { held: number; peak: number } {
  const status = read(`/proc/${pid}/status`) ?? "";
  const bytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? 0) * 1024;
  return { held: bytes("VmRSS"), peak: bytes("VmHWM") };
}

/** Makes what a process holds now the most that it held; see proc(5), clear_refs. */
export function forgetPeak(pid: number): void {
  writeFileSync(`/proc/${pid}/clear_refs`, "5");
}

/** The seconds for which the main thread of a process was ready to run, but waited for a processor; see proc(5), schedstat. */
export function starvedSeconds(pid: number): number {
  return Number(read(`/proc/${pid}/schedstat`)?.split(" ")[1] ?? 0) / 1e9;
}

/** Lets a process run before others of this machine, such as those that attack it; where that is not allowed, it does nothing. */
export function takePrecedence(pid: number, priority: number): void {
  try {
    setPriority(pid, priority);
  } catch {
    // Only root may.
  }
}

/** User and system time in ticks, with that of children that ended; undefined when the process has ended. */
function statOf(pid: number): number | undefined {
  const stat = read(`/proc/${pid}/stat`);
  // The second field may hold anything in brackets; times are the 14th to 17th.
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields?.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0);
}

function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      (read(`/proc/${pid}/task/${thread}/children`) ?? "").split(" ").filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
