import type { Point } from "./layout.ts";
import type { Thing } from "./relations.ts";

/** How far below its thing a name stands. */
export const nameBelow = 19;

const longestName = 30;
/** About how wide a letter is, and how high a line. */
const letter = 5.4;
const line = 12;

/** What no name ends with. */
const leftOver = /(\s+(a|and|at|by|for|in|of|on|the|to|with))*(\s+\S*)?$/;

/** The first words of a label; as it is part of the whole, who sees it and who hears it know the same name. */
export const shortened = (label: string): string =>
  label.length <= longestName ? label : label.slice(0, longestName + 1).replace(leftOver, "");

/** The ids of those, first come first served, whose names cover no other's. */
export function namesApart(things: readonly Thing[], points: ReadonlyMap<string, Point>): ReadonlySet<string> {
  const named: { id: string; at: Point; width: number }[] = [];
  for (const { id, label } of things) {
    const at = points.get(id)!;
    const width = shortened(label).length * letter;
    const covers = named.some(
      (other) => Math.abs(other.at.x - at.x) < (other.width + width) / 2 && Math.abs(other.at.y - at.y) < line,
    );
    if (!covers) named.push({ id, at, width });
  }
  return new Set(named.map(({ id }) => id));
}
