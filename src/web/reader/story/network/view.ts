import type { Point } from "./layout.ts";

/** Which part of the drawing is seen: its middle, and how near. */
export interface View extends Point {
  zoom: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Two fingers: the middle between them, from the middle of what is seen and in parts of its size, and how far apart they are. */
export interface Pinch extends Point {
  apart: number;
}

const nearestZoom = 5;
/** What is left free about a thing that is brought into view, as part of what is seen. */
const margin = 0.05;

/** A view that is nearer by a factor, or farther; never farther than the whole. */
export const zoomed = (view: View, factor: number): View => ({
  ...view,
  zoom: Math.min(nearestZoom, Math.max(1, view.zoom * factor)),
});

/** A view after two fingers have moved: what was between them still is. */
export function pinched(view: View, from: Pinch, to: Pinch, { width, height }: Size): View {
  const { zoom } = zoomed(view, to.apart / from.apart);
  const x = view.x + width * (from.x / view.zoom - to.x / zoom);
  const y = view.y + height * (from.y / view.zoom - to.y / zoom);
  return { x, y, zoom };
}

/** A view in which a point is seen: the same where it is already, else one about it, as near. */
export function showing(view: View, point: Point, { width, height }: Size): View {
  const far = Math.max(Math.abs(point.x - view.x) / width, Math.abs(point.y - view.y) / height);
  return far * view.zoom <= 0.5 - margin ? view : { ...point, zoom: view.zoom };
}

/** The SVG viewBox of a view of a drawing. */
export function boxOf({ x, y, zoom }: View, { width, height }: Size): string {
  return [x - width / zoom / 2, y - height / zoom / 2, width / zoom, height / zoom].join(" ");
}
