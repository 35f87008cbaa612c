import { type Extent, extentOf, type Scale, scaleOver } from "../../time/scale.ts";
import { lanes } from "./lanes.ts";
import { roomOf, spread } from "./spread.ts";

export interface Dated {
  time: { earliest: string | null; latest: string | null };
  /** Which side of the axis it stands on. */
  side: "left" | "right";
  /** How high its words are. */
  height: number;
}

/** Where one entry is drawn, in pixels from the top of the axis. */
export interface Placed {
  /** From when until when it may have been. */
  from: number;
  until: number;
  /** The end that is not known, if one is. */
  open: "start" | "end" | undefined;
  /** Where its mark is. */
  mark: number;
  /** How far its mark is from the axis, in lanes. */
  lane: number;
  /** Where its words begin. */
  words: number;
}

/** What an open end is drawn as. */
const tail = 40;
/** The least that a mark takes up. */
const markSize = 14;
const gap = 10;
const leastLength = 560;
/** How much longer the axis is than its words, so that they can be near their marks. */
const slack = 1.12;

/** A timeline to scale: the length of its axis, and where each entry is; its words keep off those of others. */
export function layOut(dated: readonly Dated[]): { scale: Scale; placed: Placed[] } {
  const extents = dated.map(({ time }) => extentOf(time));
  const sides = (["left", "right"] as const).map((side) => ofSide(dated, side));
  const room = sides.map((indexes) =>
    roomOf(
      indexes.map((index) => ({ size: dated[index]!.height })),
      gap,
    ),
  );
  const scale = scaleOver(extents, Math.max(leastLength, ...room.map((needed) => needed * slack)), tail + markSize);
  const placed = extents.map((extent) => place(extent, scale));
  for (const indexes of sides) {
    const byMark = indexes.toSorted((a, b) => placed[a]!.mark - placed[b]!.mark);
    const words = byMark.map((index) => ({ at: placed[index]!.mark, size: dated[index]!.height }));
    spread(words, gap, scale.length).forEach((start, order) => (placed[byMark[order]!]!.words = start));
    const byStart = indexes.toSorted((a, b) => top(placed[a]!) - top(placed[b]!));
    const lying = byStart.map((index) => ({ from: top(placed[index]!), until: bottom(placed[index]!) }));
    lanes(lying, 1).forEach((lane, order) => (placed[byStart[order]!]!.lane = lane));
  }
  return { scale, placed };
}

const ofSide = (dated: readonly Dated[], wanted: Dated["side"]) =>
  dated.flatMap(({ side }, index) => (side === wanted ? [index] : []));

function place({ earliest, latest }: Extent, scale: Scale): Placed {
  const known = scale.at((earliest ?? latest)!);
  const from = earliest === null ? known - tail : known;
  const until = latest === null ? known + tail : scale.at(latest);
  const open = earliest === null ? "start" : latest === null ? "end" : undefined;
  return { from, until, open, mark: open ? known : (from + until) / 2, lane: 0, words: 0 };
}

const top = ({ from, mark }: Placed) => Math.min(from, mark - markSize / 2);
const bottom = ({ until, mark }: Placed) => Math.max(until, mark + markSize / 2);
