import { join, type Sql, sql } from "./as-of.ts";

interface TimeRange {
  from?: Date | null;
  until?: Date | null;
}

const openStart = 5;
const openEnd = 6;
const undated = 7;
/** How many days the spans of the first classes have at most; see `span_class` in the migrations. */
const longest = [1, 10, 100, 1_000, Infinity];
const last = "\u007f";

/** The first and the last month, as `reportedKey` begins with it, of what is reported in [from, until). */
export const monthsOf = ({ from, until }: TimeRange): { low: string; high: string } => ({
  low: from ? keyOf(from).slice(0, 6) : "",
  high: until ? keyOf(until).slice(0, 6) : last,
});

/**
 * The ranges of an index on `span_class` and the time key in which all that overlaps [from, until) stands, and little else:
 * rows of `span` and the bounds `low` (included) and `high` of the key. Without a time, all that is dated; or all, undated too.
 */
export function spanRanges(time: TimeRange | null | undefined, among: "dated" | "all" = "dated"): Sql {
  const low = (days: number) => (time?.from ? keyOf(time.from, days) : "");
  const high = time?.until ? keyOf(time.until) : last;
  const ranges: [span: number, low: string, high: string][] = [
    ...longest.map((days, span): [number, string, string] => [span, low(days), high]),
    [openStart, low(0), last],
    [openEnd, "", high],
    ...(among === "all" && !time ? [[undated, "", last] satisfies [number, string, string]] : []),
  ];
  const rows = ranges.map(([span, low, high]) => sql`(${span}::smallint, ${low}::text, ${high}::text)`);
  return sql`(VALUES ${join(rows)})`;
}

/** The key of the instant some days before another, as `instant_key` in the migrations makes it; less than any when there is none. */
function keyOf(instant: Date, daysBefore = 0): string {
  const before = new Date(instant.getTime() - daysBefore * 86_400_000);
  return before.getUTCFullYear() >= 1 ? before.toISOString().replaceAll(/\D/g, "") : "";
}
