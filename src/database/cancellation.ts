import { AsyncLocalStorage } from "node:async_hooks";

const signals = new AsyncLocalStorage<AbortSignal>();

/** Runs work whose SQL ends with a signal: once it aborts, no more is sent, and what a server runs is cancelled there. */
export const cancelledBy = <Result>(signal: AbortSignal | undefined, work: () => Result): Result =>
  signal ? signals.run(signal, work) : work();

/** The signal with which the SQL that is about to be sent ends. */
export const currentSignal = (): AbortSignal | undefined => signals.getStore();
