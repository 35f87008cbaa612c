import type { SpanFragment } from "../generated/documents.ts";

type Span = Omit<SpanFragment, "__typename">;

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", ...options });
const day = format({ day: "numeric", month: "short", year: "numeric" });
const month = format({ month: "long", year: "numeric" });
const year = format({ year: "numeric" });
const minute = format({ day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" });

/** An instant in words, in UTC; the last of a day is the day. */
export function instantWords(instant: string): string {
  const date = new Date(instant);
  return isEndOfDay(date) ? day.format(date) : `${minute.format(date)} UTC`;
}

/** A time span in words, as precise as it is known and no more. */
export function spanWords(span: Span): string {
  return `${span.approximate ? "about " : ""}${plainWords(span)}${span.uncertain ? " (doubtful)" : ""}`;
}

function plainWords({ earliest, latest, precision, edtf }: Span): string {
  if (earliest === null) return latest === null ? edtf : `by ${day.format(new Date(latest))}`;
  if (latest === null) return `from ${day.format(new Date(earliest))}`;
  const from = new Date(earliest);
  switch (precision) {
    case "YEAR":
      return year.format(from);
    case "MONTH":
      return month.format(from);
    case "DAY":
      return day.format(from);
    case "INTERVAL":
      return day.formatRange(from, new Date(latest));
    case "HOUR":
    case "MINUTE":
    case "SECOND":
      return `${minute.format(from)} UTC`;
    case "UNKNOWN":
      return edtf;
  }
}

const isEndOfDay = (date: Date) => (date.getTime() + 1) % 86_400_000 === 0;
