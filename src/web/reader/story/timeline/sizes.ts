import { type RefObject, useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";

export interface Sizes {
  width: number;
  /** The heights of its items, by their `data-item`. */
  heights: ReadonlyMap<string, number>;
}

/** How wide an element is and how high its items are, known before they are first painted, and again whenever they change. */
export function useSizes(container: RefObject<HTMLElement | null>, items: string): Sizes | undefined {
  const [sizes, setSizes] = useState<Sizes>();
  useLayoutEffect(() => {
    const element = container.current;
    if (!element) return undefined;
    const inside = [...element.querySelectorAll<HTMLElement>("[data-item]")];
    const observer = new ResizeObserver(() => {
      const heights = new Map(inside.map((item) => [item.dataset.item ?? "", item.offsetHeight]));
      flushSync(() => setSizes({ width: element.clientWidth, heights }));
    });
    observer.observe(element);
    for (const item of inside) observer.observe(item);
    return () => observer.disconnect();
  }, [container, items]);
  return sizes;
}
