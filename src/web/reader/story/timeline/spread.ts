/** Something that wants its middle at a place, and takes up some room. */
export interface Wanting {
  at: number;
  size: number;
}

/** Neighbours that share a way: how many, and the sum of where each would have the first of all start. */
interface Block {
  members: number;
  sum: number;
}

/**
 * Where each starts, in the order given and within a length, so that none overlap and the squares of how far they are moved
 * add up to the least: isotonic regression by pooling adjacent violators, then clipped. Linear in their number.
 */
export function spread(wanting: readonly Wanting[], gap: number, length: number): number[] {
  const before = wanting.map((_, index) => roomOf(wanting.slice(0, index), gap));
  const blocks: Block[] = [];
  wanting.forEach(({ at, size }, index) => {
    let block: Block = { members: 1, sum: at - size / 2 - before[index]! };
    for (let last = blocks.at(-1); last && mean(last) > mean(block); last = blocks.at(-1)) {
      blocks.pop();
      block = { members: last.members + block.members, sum: last.sum + block.sum };
    }
    blocks.push(block);
  });
  const latest = length - roomOf(wanting, gap) + gap;
  return blocks
    .flatMap((block) => Array<number>(block.members).fill(Math.max(0, Math.min(mean(block), latest))))
    .map((start, index) => start + before[index]!);
}

/** The length that some need, each with a gap after it. */
export const roomOf = (wanting: readonly { size: number }[], gap: number): number =>
  wanting.reduce((sum, { size }) => sum + size + gap, 0);

const mean = ({ sum, members }: Block) => sum / members;
