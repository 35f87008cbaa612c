import type { Point } from "./layout.ts";

/** Which part of the drawing is seen: its middle, and how near. */
export interface View extends Point {
  zoom: number;
}

const nearestZoom = 5;

/** A view that is nearer by a factor, or farther; never farther than the whole. */
export const zoomed = (view: View, factor: number): View => ({
  ...view,
  zoom: Math.min(nearestZoom, Math.max(1, view.zoom * factor)),
});

/** The SVG viewBox of a view of a drawing. */
export function boxOf({ x, y, zoom }: View, width: number, height: number): string {
  return [x - width / zoom / 2, y - height / zoom / 2, width / zoom, height / zoom].join(" ");
}
