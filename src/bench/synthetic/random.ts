import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { v4 } from "uuid";

/** Draws by chance: the same ones for the same seed. */
export class Random {
  private readonly generator;

  constructor(seed: number) {
    this.generator = xoroshiro128plus(seed);
  }

  /** In [0, 1). */
  unit(): number {
    return (this.generator.next() >>> 0) / 2 ** 32;
  }

  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  /** A whole number from the least to the most. */
  between(least: number, most: number): number {
    return least + Math.floor(this.unit() * (most - least + 1));
  }

  pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.unit() * items.length)]!;
  }

  /** By Zipf's and Mandelbrot's law: the first items often, the last rarely; the flatter, the less so. */
  skewed<T>(items: readonly T[], flatness = 1): T {
    const rank = flatness * ((items.length + flatness) / flatness) ** this.unit() - flatness;
    return items[Math.min(Math.floor(rank), items.length - 1)]!;
  }

  /** One of the keys, as often as its weight says. */
  weighted<Key extends string>(weights: Readonly<Record<Key, number>>): Key {
    const entries = Object.entries<number>(weights);
    let left = this.unit() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    return (entries.find(([, weight]) => (left -= weight) < 0) ?? entries.at(-1)!)[0] as Key;
  }

  /** About a normal distribution's value: the mean of log sizes, and their deviation, give skewed sizes. */
  normal(mean: number, deviation: number): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.unit()));
    return mean + deviation * radius * Math.cos(2 * Math.PI * this.unit());
  }

  /** A UUID of version 4. */
  id(): string {
    const random = new Uint8Array(new Int32Array([0, 0, 0, 0].map(() => this.generator.next())).buffer);
    return v4({ random });
  }
}
