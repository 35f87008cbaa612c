import type { TimeSpan } from "../../api/time-span.ts";
import type { TimePrecision } from "../../database/generated/enums.ts";

export const day = 86_400_000;

/** How much of an instant a date tells: so many characters of it, and the length of what they leave open. */
const tellings = {
  SECOND: { characters: 19, zone: "Z", length: 1 },
  MINUTE: { characters: 16, zone: "Z", length: 60_000 },
  HOUR: { characters: 13, zone: "Z", length: 3_600_000 },
  DAY: { characters: 10, zone: "", length: day },
  MONTH: { characters: 7, zone: "", length: undefined },
  YEAR: { characters: 4, zone: "", length: undefined },
} satisfies Partial<Record<TimePrecision, object>>;

export type Telling = keyof typeof tellings;

/** The date of an instant to a precision, in EDTF, with its bounds; far faster than to parse it. */
export function spanAt(instant: number, precision: Telling, qualifier: "" | "?" | "~" = ""): TimeSpan {
  const { characters, zone, length } = tellings[precision];
  const told = new Date(instant).toISOString().slice(0, characters);
  const [year, month = "01"] = told.split("-");
  const earliest = length === undefined ? Date.UTC(Number(year), Number(month) - 1) : startOf(told, precision);
  const months = precision === "YEAR" ? 12 : 1;
  const end = length === undefined ? Date.UTC(Number(year), Number(month) - 1 + months) : earliest + length;
  return {
    edtf: told + zone + qualifier,
    earliest: new Date(earliest),
    latest: new Date(precision === "SECOND" ? earliest : end - 1),
    precision,
  };
}

/** From one day to another, or until that day when the first is left open. */
export function spanOver(from: number | undefined, until: number): TimeSpan {
  const [start, end] = [from === undefined ? undefined : spanAt(from, "DAY"), spanAt(until, "DAY")];
  return {
    edtf: `${start?.edtf ?? ".."}/${end.edtf}`,
    earliest: start?.earliest ?? null,
    latest: end.latest,
    precision: "INTERVAL",
  };
}

const startOf = (told: string, precision: Telling) =>
  Date.parse(precision === "DAY" ? told : `${told}${precision === "HOUR" ? ":00" : ""}Z`);
