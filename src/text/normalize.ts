import { foldSteps, printedSteps, spacingSteps, type Step } from "./steps.ts";

/** A text without case, accents and signs: what is equal so is the same to a search. The SQL function `fold` does the same. */
export function fold(text: string): string {
  return /^[a-z\d]*$/i.test(text) ? text.toLowerCase() : normalize(text, foldSteps);
}

/** A folded text with spaces between all of its words: the SQL function `spaced` does the same. */
export const spaced = (folded: string): string => normalize(folded, spacingSteps);

/** A text as it is printed, however it is encoded and typed: what is equal so is the same quote. */
export const printed = (text: string): string => normalize(text, printedSteps);

function normalize(text: string, steps: readonly Step[]): string {
  return steps.reduce((so, { pattern, by }) => so.replace(pattern, by as string), text);
}

/** What a text is normalized to. */
export interface Normalized {
  text: string;
  /** Where each of its UTF-16 code units comes from in the text as given, and where that ends. */
  origins: Int32Array;
}

/** A text folded and spaced. */
export const searchedWithOrigins = (text: string): Normalized => withOrigins(text, [...foldSteps, ...spacingSteps]);
export const printedWithOrigins = (text: string): Normalized => withOrigins(text, printedSteps);

function withOrigins(text: string, steps: readonly Step[]): Normalized {
  const origins = new Int32Array(text.length + 1);
  for (let at = 0; at <= text.length; at++) origins[at] = at;
  return steps.reduce<Normalized>(carry, { text, origins });
}

/** Does one step: what replaces a match comes from where the match begins. */
function carry(before: Normalized, { pattern, by }: Step): Normalized {
  const origins = new Origins(before.origins);
  const text = before.text.replace(pattern, (match: string, at: number) => {
    const put = typeof by === "string" ? by : by(match);
    if (put !== match) origins.replace(at, match.length, put.length);
    return put;
  });
  return text === before.text ? before : { text, origins: origins.end() };
}

/** Origins as they change from left to right; what no replacement has reached is copied at once. */
class Origins {
  private so: Int32Array;
  private length = 0;
  /** How many of those before are done. */
  private done = 0;

  constructor(private readonly before: Int32Array) {
    this.so = new Int32Array(before.length);
  }

  replace(at: number, length: number, by: number): void {
    this.copy(at, by);
    this.so.fill(this.before[at]!, this.length, this.length + by);
    this.length += by;
    this.done = at + length;
  }

  end(): Int32Array {
    this.copy(this.before.length, 0);
    return this.so.subarray(0, this.length);
  }

  /** Copies those up to a place, and makes room for more. */
  private copy(until: number, more: number): void {
    const needed = this.length + until - this.done + more;
    if (needed > this.so.length) {
      const larger = new Int32Array(needed * 2);
      larger.set(this.so.subarray(0, this.length));
      this.so = larger;
    }
    this.so.set(this.before.subarray(this.done, until), this.length);
    this.length += until - this.done;
    this.done = until;
  }
}
