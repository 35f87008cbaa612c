import { setImmediate } from "node:timers/promises";
import PQueue from "p-queue";
import { overloaded } from "../http/http-errors.ts";

/** How many operations run at once, and how many wait. */
export interface Capacity {
  running: number;
  waiting: number;
  /** How long one waits at most, in milliseconds. */
  patience: number;
}

/** Lets a bounded number of operations run at once; a bounded number wait, briefly, and no client before the others. */
export class Admission {
  private readonly queue: PQueue;
  /** The turn of each client's last operation that waits, by which the next one is put in line. */
  private readonly lastTurns = new Map<string, number>();
  private turn = 0;
  /** When the last operation that has a place begins. */
  private begun = Promise.resolve();

  /** @param waited is told how long each operation that runs has waited, in seconds. */
  constructor(
    private readonly capacity: Capacity,
    private readonly waited: (seconds: number) => void = () => undefined,
  ) {
    this.queue = new PQueue({ concurrency: capacity.running });
  }

  /** How many operations run, and how many wait. */
  get load(): { running: number; waiting: number } {
    return { running: this.queue.pending, waiting: this.queue.size };
  }

  /** Whether there is no place for one more, be it to wait. */
  get isFull(): boolean {
    const { running, waiting } = this.capacity;
    return this.load.running >= running && this.load.waiting >= waiting;
  }

  /**
   * Runs an operation of a client when its turn comes.
   * @throws HttpError 503 when too many wait, or it has waited for too long; and the signal's reason when that aborts before.
   */
  run<Result>(client: string, signal: AbortSignal, operation: () => Promise<Result>): Promise<Result> {
    if (signal.aborted) return Promise.reject(signal.reason as Error);
    if (this.isFull) return Promise.reject(overloaded());
    // Each client's operations take turns of their own, so that who has many in line waits for the one who has few.
    const turn = Math.max(this.turn, this.lastTurns.get(client) ?? 0) + 1;
    this.lastTurns.set(client, turn);
    const start = performance.now();
    return new Promise((resolve, reject) => {
      let waits = true;
      const isWaiting = () => waits;
      const leave = (reason: Error) => {
        waits = false;
        reject(reason);
      };
      const giveUp = () => leave(signal.reason as Error);
      const timer = setTimeout(() => leave(overloaded()), this.capacity.patience);
      signal.addEventListener("abort", giveUp, { once: true });
      const task = async () => {
        this.turn = Math.max(this.turn, turn);
        if (this.lastTurns.get(client) === turn) this.lastTurns.delete(client);
        // One begins in each turn of the event loop, so that requests that take no time are answered between them.
        if (isWaiting()) await (this.begun = this.begun.then(() => setImmediate()));
        clearTimeout(timer);
        signal.removeEventListener("abort", giveUp);
        if (!isWaiting()) return;
        this.waited((performance.now() - start) / 1_000);
        await operation().then(resolve, reject);
      };
      void this.queue.add(task, { priority: -turn });
    });
  }
}
