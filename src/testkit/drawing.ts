/** Draws a whole number from 0 to one below a bound. */
export type Draw = (bound: number) => number;

/** Draws the same numbers for the same seed, by a linear congruential generator. */
export function drawing(seed: number): Draw {
  let state = seed * 7919;
  return (bound) => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * bound);
  };
}

/** One of some items, drawn; the list must not be empty. */
export const drawOne = <Item>(draw: Draw, items: readonly Item[]): Item => items[draw(items.length)]!;
