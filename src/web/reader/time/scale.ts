import { utcDay, utcMonth, utcTicks } from "d3-time";

/** Places instants, in milliseconds, on a length in pixels, in proportion. */
export interface Scale {
  from: number;
  until: number;
  length: number;
  at: (instant: number) => number;
}

/** What an entry's time spans, in milliseconds; an open end is null. */
export interface Extent {
  earliest: number | null;
  latest: number | null;
}

export const extentOf = ({ earliest, latest }: { earliest: string | null; latest: string | null }): Extent => ({
  earliest: earliest === null ? null : Date.parse(earliest),
  latest: latest === null ? null : Date.parse(latest),
});

/** A scale that holds the days of every bound of some extents, with some pixels to spare at both ends. */
export function scaleOver(extents: readonly Extent[], length: number, spare: number): Scale {
  const bounds = extents.flatMap(({ earliest, latest }) => [earliest, latest]).filter((bound) => bound !== null);
  const first = utcDay.floor(new Date(Math.min(...bounds))).getTime();
  const last = utcDay.ceil(new Date(Math.max(...bounds) + 1)).getTime();
  const perPixel = (last - first) / (length - 2 * spare);
  const from = first - spare * perPixel;
  return { from, until: last + spare * perPixel, length, at: (instant) => (instant - from) / perPixel };
}

export interface Tick {
  at: number;
  label: string;
  /** Whether it begins a month or more. */
  major: boolean;
}

/** About one tick every so many pixels, at whole days, weeks, months or years. */
export function ticksOf({ from, until, length, at }: Scale, every: number): Tick[] {
  return utcTicks(new Date(from), new Date(until), Math.max(2, Math.floor(length / every)))
    .filter((tick) => utcDay.floor(tick).getTime() === tick.getTime())
    .map((tick) => {
      const major = utcMonth.floor(tick).getTime() === tick.getTime();
      return { at: at(tick.getTime()), label: label(tick, major), major };
    });
}

const label = (tick: Date, major: boolean) =>
  tick.toLocaleDateString("en-GB", {
    timeZone: "UTC",
    month: "short",
    ...(major ? { year: "numeric" } : { day: "numeric" }),
  });
