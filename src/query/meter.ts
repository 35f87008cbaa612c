import { limitExceeded } from "../api/errors.ts";

/** Charges an operation for its rows as they are read, beyond what it was priced at before it ran. */
export class Meter {
  private charged: number;

  /**
   * @param rowPrice what each row costs.
   * @param price what the operation has been charged already.
   * @param allowed what it may cost in all.
   */
  constructor(
    private readonly rowPrice = 0,
    price = 0,
    private readonly allowed = Infinity,
  ) {
    this.charged = price;
  }

  /** What the operation has cost so far. */
  get spent(): number {
    return Math.ceil(this.charged);
  }

  /** Charges rows. @throws LIMIT_EXCEEDED when they are more than the operation may cost. */
  take(rows: number): void {
    this.charged += rows * this.rowPrice;
    if (this.charged <= this.allowed) return;
    throw limitExceeded(
      `This operation has read rows that cost more than ${this.allowed}, and no more is allowed. Take smaller pages with first or last, nest fewer lists, or select fewer fields.`,
      { limit: "cost", asked: this.spent, allowed: this.allowed },
    );
  }
}
