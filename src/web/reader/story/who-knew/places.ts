import type { NoticeTiming } from "../../generated/documents.ts";

/** Where each timing stands on the axis, in hundredths of its width: from days before, over the incident itself, to after; apart from it, none. */
export const placeOf: Record<NoticeTiming, number> = {
  DAYS_BEFORE: 6,
  HOURS_BEFORE: 20,
  MINUTES_BEFORE: 35,
  DURING: 50,
  AFTER: 64,
  NONE: 82,
  UNKNOWN: 95,
};

/** Short names of the places, for the head of the chart. */
export const placeNames: readonly (readonly [NoticeTiming, string])[] = [
  ["DAYS_BEFORE", "days"],
  ["HOURS_BEFORE", "hours"],
  ["MINUTES_BEFORE", "minutes"],
  ["DURING", "during"],
  ["AFTER", "after"],
  ["NONE", "not at all"],
  ["UNKNOWN", "?"],
];

interface Conflicting {
  id: string;
  timing: NoticeTiming;
  conflicts: readonly { id: string }[];
}

/** From where to where notices that cannot both be true are joined, each pair once, left to right. */
export function joined(notices: readonly Conflicting[]): { key: string; from: number; until: number }[] {
  const byId = new Map(notices.map((notice) => [notice.id, notice]));
  return notices.flatMap((notice) =>
    notice.conflicts.flatMap(({ id }) => {
      const other = byId.get(id);
      if (!other || id < notice.id) return [];
      const [from, until] = [placeOf[notice.timing], placeOf[other.timing]].toSorted((a, b) => a - b);
      return [{ key: `${notice.id} ${id}`, from: from!, until: until! }];
    }),
  );
}
