import { setImmediate } from "node:timers/promises";

/** How many rows are handed out before others have their turn: GraphQL puts them together without a rest, in some ten milliseconds. */
const rowsATurn = 500;

/** Hands out the rows of an operation over as many turns of the event loop as they need. */
export class Pace {
  private handedOut = 0;
  private nextTurn: Promise<void> | undefined;

  /** Waits until rows can be handed out in this turn. */
  async allow(rows: number): Promise<void> {
    while (this.handedOut >= rowsATurn) {
      this.nextTurn ??= setImmediate().then(() => {
        this.handedOut = 0;
        this.nextTurn = undefined;
      });
      await this.nextTurn;
    }
    this.handedOut += rows;
  }
}
