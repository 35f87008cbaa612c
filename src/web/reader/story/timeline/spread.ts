/** Something that wants its middle at a place, and takes up some room. */
export interface Wanting {
  at: number;
  size: number;
}

interface Block {
  members: number;
  size: number;
  /** The sum over its members of where the block would start if each had its way. */
  starts: number;
}

/**
 * Where each starts, in the order given, so that none overlap and the squares of how far they are moved add up to the least:
 * isotonic regression by pooling adjacent violators. Linear in their number. Nothing starts before zero.
 */
export function spread(wanting: readonly Wanting[], gap: number): number[] {
  const blocks: Block[] = [];
  for (const { at, size } of wanting) {
    let last: Block = { members: 1, size: size + gap, starts: at - size / 2 };
    for (let before = blocks.at(-1); before && end(before) > start(last); before = blocks.at(-1)) {
      blocks.pop();
      last = {
        members: before.members + last.members,
        size: before.size + last.size,
        starts: before.starts + last.starts - last.members * before.size,
      };
    }
    blocks.push(last);
  }
  let next = 0;
  let index = 0;
  return blocks.flatMap((block) => {
    let place = Math.max(next, start(block));
    const placed = wanting.slice(index, index + block.members).map(({ size }) => {
      const here = place;
      place += size + gap;
      return here;
    });
    index += block.members;
    next = place;
    return placed;
  });
}

const start = ({ starts, members }: Block) => starts / members;
const end = (block: Block) => start(block) + block.size;
