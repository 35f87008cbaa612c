import type { EmbedTimeFragment } from "./generated/documents.ts";

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });
const day = format({ day: "numeric", month: "long", year: "numeric" });
const month = format({ month: "long", year: "numeric" });
const year = format({ year: "numeric" });

/** A time span in words, no more precise than it is known; days are those of UTC. */
export function dateWords({ precision, earliest, latest, approximate, uncertain, edtf }: EmbedTimeFragment): string {
  const wording = precision === "YEAR" ? year : precision === "MONTH" ? month : day;
  const [from, to] = [earliest, latest].map((bound) => (bound ? new Date(bound) : undefined));
  const words =
    from && to
      ? wording.formatRange(from, to)
      : from
        ? `from ${wording.format(from)}`
        : to
          ? `by ${wording.format(to)}`
          : edtf;
  return `${approximate ? "about " : ""}${words}${uncertain ? " (uncertain)" : ""}`;
}
