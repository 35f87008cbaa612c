import { useEffect, useState } from "react";

/** The visit before this one, for as long as this one lasts: going to an entry and back is no new visit. */
const before = new Map<string, string | null>();

const keyOf = (story: string) => `visited ${story}`;

/** When this reader was last at a story, as an instant; null at the first visit, and where the browser keeps nothing. */
export function useLastVisit(story: string): string | null {
  const [last] = useState(() => {
    const held = before.has(story) ? (before.get(story) ?? null) : read(keyOf(story));
    before.set(story, held);
    return held;
  });
  useEffect(() => {
    write(keyOf(story), new Date().toISOString());
  }, [story]);
  return last;
}

function read(key: string): string | null {
  try {
    const held = localStorage.getItem(key);
    return held !== null && !Number.isNaN(Date.parse(held)) ? new Date(held).toISOString() : null;
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Private windows and full stores keep nothing; every visit is then the first.
  }
}
