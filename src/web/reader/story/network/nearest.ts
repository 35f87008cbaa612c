import type { Point } from "./layout.ts";

/** Which way each arrow key points. */
export const ways: Partial<Record<string, Point>> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowUp: { x: 0, y: -1 },
};

/** The nearest thing one way, within 45 degrees or so; undefined where there is none. */
export function nearest(points: ReadonlyMap<string, Point>, from: string, way: Point): string | undefined {
  const here = points.get(from);
  if (!here) return undefined;
  const ahead = [...points].flatMap(([id, { x, y }]) => {
    const along = (x - here.x) * way.x + (y - here.y) * way.y;
    const aside = Math.abs((x - here.x) * way.y) + Math.abs((y - here.y) * way.x);
    return id !== from && along > 0 && aside <= along * 1.2 ? [{ id, far: along + aside }] : [];
  });
  return ahead.toSorted((a, b) => a.far - b.far)[0]?.id;
}
