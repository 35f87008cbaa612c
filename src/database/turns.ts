import type { Waits } from "./engine.ts";

interface Waiter {
  enter(): void;
  fail(error: Error): void;
}

/** Turns at what serves one at a time, in the order asked. */
export class Turns {
  readonly waits: Waits = { count: 0, seconds: 0 };
  private readonly waiters = new Set<Waiter>();
  private taken = false;
  private closed: Error | undefined;
  private idle = () => {};

  get waiting(): number {
    return this.waiters.size;
  }

  get isTaken(): boolean {
    return this.taken;
  }

  /**
   * Waits for a turn, and gives what ends it.
   * @throws the signal's reason as soon as it aborts before that.
   */
  async take(signal?: AbortSignal): Promise<() => void> {
    if (this.closed) throw this.closed;
    signal?.throwIfAborted();
    if (this.taken) await this.wait(signal);
    this.taken = true;
    return () => this.passOn();
  }

  /** Refuses all that wait, and all that come; done when the turn that is taken has ended. */
  close(error: Error): Promise<void> {
    this.closed = error;
    for (const waiter of [...this.waiters]) waiter.fail(error);
    return new Promise((resolve) => {
      this.idle = resolve;
      if (!this.taken) resolve();
    });
  }

  /** It stays taken while it goes to the next, so that nobody comes between. */
  private passOn(): void {
    const [next] = this.waiters;
    if (next) {
      next.enter();
    } else {
      this.taken = false;
      this.idle();
    }
  }

  private wait(signal: AbortSignal | undefined): Promise<void> {
    const since = performance.now();
    return new Promise((resolve, reject) => {
      const leave = () => {
        signal?.removeEventListener("abort", abort);
        this.waiters.delete(waiter);
        this.waits.count++;
        this.waits.seconds += (performance.now() - since) / 1000;
      };
      const waiter: Waiter = {
        enter: () => {
          leave();
          resolve();
        },
        fail: (error) => {
          leave();
          reject(error);
        },
      };
      const abort = () => waiter.fail(signal?.reason as Error);
      signal?.addEventListener("abort", abort, { once: true });
      this.waiters.add(waiter);
    });
  }
}
