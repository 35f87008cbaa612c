/** A number with what it counts, in the singular for one: 1 fact, 2 facts. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
