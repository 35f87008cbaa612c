import { type PointerEvent, useState } from "react";
import type { Point } from "./layout.ts";

interface Held {
  /** The thing that is moved; undefined where all of the drawing is. */
  thing: string | undefined;
  /** The thing that opens if the pointer leaves it where it is: one that had the focus before. */
  opens: string | undefined;
  /** Where the pointer was at first, and where it was last. */
  from: Point;
  at: Point;
}

interface Moves {
  /** How far, in pixels. */
  onMove: (thing: string, by: Point) => void;
  onPan: (by: Point) => void;
  onOpen: (thing: string) => void;
}

/** How far a pointer strays, in pixels, that is held still. */
const still = 4;

/** The thing that an element draws, if any. */
export const thingOf = (element: EventTarget | null): string | undefined =>
  element instanceof Element ? element.closest<SVGElement>("[data-thing]")?.dataset.thing : undefined;

/**
 * What a drawing does with a pointer: a thing is moved, or else the whole; a second click or tap opens a thing. A finger
 * moves a thing that was tapped before, or the whole from side to side: up and down it moves the page.
 */
export function useHeld({ onMove, onPan, onOpen }: Moves) {
  const [held, setHeld] = useState<Held>();
  return {
    onPointerDown: (event: PointerEvent) => {
      const thing = thingOf(event.target);
      const opens = thing === thingOf(document.activeElement) ? thing : undefined;
      const [at, finger] = [pointOf(event), event.pointerType === "touch"];
      const holds = event.isPrimary && event.button === 0;
      setHeld(holds ? { thing: finger ? opens : thing, opens, from: at, at } : undefined);
    },
    onPointerMove: (event: PointerEvent) => {
      if (!held) return;
      const at = pointOf(event);
      const by = { x: at.x - held.at.x, y: at.y - held.at.y };
      setHeld({ ...held, at });
      if (held.thing !== undefined) onMove(held.thing, by);
      else onPan(event.pointerType === "touch" ? { ...by, y: 0 } : by);
    },
    onPointerUp: () => {
      setHeld(undefined);
      if (held?.opens !== undefined && distance(held.from, held.at) <= still) onOpen(held.opens);
    },
    onPointerLeave: () => setHeld(undefined),
  };
}

const pointOf = ({ clientX, clientY }: PointerEvent): Point => ({ x: clientX, y: clientY });

const distance = (one: Point, other: Point) => Math.hypot(other.x - one.x, other.y - one.y);
