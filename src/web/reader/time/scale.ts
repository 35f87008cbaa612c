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

/** A scale over whole days that holds every bound of some extents, with a day to spare at both ends. */
export function scaleOver(extents: readonly Extent[], length: number): Scale {
  const bounds = extents.flatMap(({ earliest, latest }) => [earliest, latest]).filter((bound) => bound !== null);
  const from = utcDay.offset(utcDay.floor(new Date(Math.min(...bounds))), -1).getTime();
  const until = utcDay.offset(utcDay.ceil(new Date(Math.max(...bounds))), 1).getTime();
  return { from, until, length, at: (instant) => ((instant - from) / (until - from)) * length };
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
