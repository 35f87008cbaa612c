/** Draws a whole number from 0 to one below a bound. */
export type Draw = (bound: number) => number;

/** Draws the same numbers for the same seed, a whole number; by the generator mulberry32. */
export function drawing(seed: number): Draw {
  let state = seed | 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  };
}

/** One of some items, drawn; the list must not be empty. */
export const drawOne = <Item>(draw: Draw, items: readonly Item[]): Item => items[draw(items.length)]!;
