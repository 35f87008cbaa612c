import { type RefObject, useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";

/** How wide an element is, in pixels, known before it is first painted; until then the width of the window stands for it. */
export function useWidth(of: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(() => window.innerWidth);
  useLayoutEffect(() => {
    if (!of.current) return undefined;
    const observer = new ResizeObserver(([entry]) => flushSync(() => setWidth(entry?.contentRect.width ?? 0)));
    observer.observe(of.current);
    return () => observer.disconnect();
  }, [of]);
  return width;
}
