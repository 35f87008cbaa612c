import { type RefObject, useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";

export interface Sizes {
  width: number;
  /** The heights of its items, by their `data-item`. */
  heights: ReadonlyMap<string, number>;
}

/** What was measured last, by its items: who comes back to a page finds it as high as it was, and so at the same place. */
const remembered = new Map<string, Sizes>();

/**
 * How wide an element is and how high its items are, known before they are first painted, and again whenever they change;
 * also for paper, which no observer is told of.
 * @param items tells its items from others: what is measured of some does not hold for others.
 */
export function useSizes(container: RefObject<HTMLElement | null>, items: string): Sizes | undefined {
  const [measured, setMeasured] = useState({ items, sizes: remembered.get(items) });
  useLayoutEffect(() => {
    const element = container.current;
    if (!element) return undefined;
    const inside = [...element.querySelectorAll<HTMLElement>("[data-item]")];
    const measure = () => {
      const heights = new Map(inside.map((item) => [item.dataset.item ?? "", item.offsetHeight]));
      const sizes = { width: element.clientWidth, heights };
      remembered.set(items, sizes);
      flushSync(() => setMeasured({ items, sizes }));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    for (const item of inside) observer.observe(item);
    const forPaper = ({ type }: Event) => {
      document.documentElement.toggleAttribute("data-paper", type === "beforeprint");
      measure();
    };
    window.addEventListener("beforeprint", forPaper);
    window.addEventListener("afterprint", forPaper);
    return () => {
      observer.disconnect();
      window.removeEventListener("beforeprint", forPaper);
      window.removeEventListener("afterprint", forPaper);
    };
  }, [container, items]);
  return measured.items === items ? measured.sizes : remembered.get(items);
}
