import type { Random } from "./random.ts";

/** The last so many of some things, and a few that stay in the news. */
export class Recent<T> {
  private readonly last: T[] = [];
  private readonly lasting: T[] = [];
  private count = 0;

  constructor(private readonly capacity: number) {}

  add(thing: T): void {
    this.last[this.count % this.capacity] = thing;
    // The first, the tenth, the hundredth … stay: the longer they have been there, the more is said of them.
    if (Number.isInteger(Math.log10(this.count))) this.lasting.push(thing);
    this.count += 1;
  }

  /** One of the last, or now and then of those that stay; undefined when there is none. */
  draw(random: Random): T | undefined {
    return random.chance(0.1) && this.lasting.length > 0 ? random.skewed(this.lasting) : random.pick(this.last);
  }
}
