import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from "d3-force";
import type { Relations } from "./relations.ts";

export interface Point {
  x: number;
  y: number;
}

const steps = 300;
/** What a label takes up beside its shape. */
const room = 26;

/** Where each thing is drawn within a width and a height, the same each time: what relates is near, and nothing is on top of another. */
export function placed({ things, relations }: Relations, width: number, height: number): ReadonlyMap<string, Point> {
  const nodes = things.map(({ id }): SimulationNodeDatum & { id: string } => ({ id }));
  const links = relations.map(({ from, to }) => ({ source: from, target: to }));
  forceSimulation(nodes)
    .force(
      "link",
      forceLink<SimulationNodeDatum & { id: string }, (typeof links)[number]>(links)
        .id(({ id }) => id)
        .distance(50),
    )
    .force("apart", forceManyBody().strength(-190))
    .force("collide", forceCollide(room))
    .force("x", forceX(0).strength(0.05 * Math.min(1, height / width)))
    .force("y", forceY(0).strength(0.05 * Math.min(1, width / height)))
    .stop()
    .tick(steps);
  return fitted(
    nodes.map(({ id, x = 0, y = 0 }) => ({ id, x, y })),
    width,
    height,
  );
}

/** What is left free at each side for names. */
const marginOf = (length: number) => length / 13;

/** Points stretched to fill a rectangle but for a margin. */
function fitted(points: readonly (Point & { id: string })[], width: number, height: number) {
  const [left, right] = rangeOf(points.map(({ x }) => x));
  const [top, bottom] = rangeOf(points.map(({ y }) => y));
  const scale = (value: number, from: number, until: number, length: number) =>
    until === from
      ? length / 2
      : marginOf(length) + ((value - from) / (until - from)) * (length - 2 * marginOf(length));
  return new Map(
    points.map(({ id, x, y }) => [id, { x: scale(x, left, right, width), y: scale(y, top, bottom, height) }]),
  );
}

const rangeOf = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)];
