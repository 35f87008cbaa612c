import { type RefObject, useEffect, useEffectEvent } from "react";
import { thingOf } from "./held.ts";
import type { Pinch } from "./view.ts";

const touches = ["touchstart", "touchmove", "touchend", "touchcancel"] as const;

/** Follows two fingers on a drawing. Neither these move the page, nor one that moves a thing with the focus; any other does. */
export function useFingers(of: RefObject<SVGSVGElement | null>, onPinch: (from: Pinch, to: Pinch) => void): void {
  const pinch = useEffectEvent(onPinch);
  useEffect(() => {
    const drawing = of.current;
    let last: Pinch | undefined;
    const onTouch = (event: TouchEvent) => {
      const next = pinchOf([...event.touches], event.currentTarget as Element);
      // Where a finger comes down, it may yet tap.
      const moves = event.type === "touchmove" && holdsChosen(event.target);
      if ((next || moves) && event.cancelable) event.preventDefault();
      if (last && next) pinch(last, next);
      last = next;
    };
    // React's own listeners cannot keep the page where it is; neither can touch-action, on what an SVG holds.
    for (const type of touches) drawing?.addEventListener(type, onTouch, { passive: false });
    return () => touches.forEach((type) => drawing?.removeEventListener(type, onTouch));
  }, [of]);
}

function holdsChosen(target: EventTarget | null): boolean {
  const thing = thingOf(target);
  return thing !== undefined && thing === thingOf(document.activeElement);
}

function pinchOf([one, other, ...more]: readonly Touch[], within: Element): Pinch | undefined {
  if (!one || !other || more.length > 0) return undefined;
  const { left, top, width, height } = within.getBoundingClientRect();
  return {
    x: ((one.clientX + other.clientX) / 2 - left) / width - 0.5,
    y: ((one.clientY + other.clientY) / 2 - top) / height - 0.5,
    apart: Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY),
  };
}
