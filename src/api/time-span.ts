import edtf, { parse, type Parsed } from "edtf";
import type { TimePrecision } from "../database/generated/enums.ts";
import { echo } from "./echo.ts";

/** A date known to some precision, with the bounds that it leaves; null where it leaves none. */
export interface TimeSpan {
  edtf: string;
  earliest: Date | null;
  latest: Date | null;
  precision: TimePrecision;
}

/** A date that cannot be read; its message says why and how to mend it. */
export class InvalidTimeSpan extends RangeError {}

/** Longer than any date of these levels, so that the package's grammar never meets a long text. */
const longest = 80;

type Bounds = Omit<TimeSpan, "edtf">;

const examples = "as in 2024-10-08, 2024-10, 2024-10-04?, 2024-10-08T14:30:00Z or ../2024-10-08";
const unknown: Bounds = { earliest: null, latest: null, precision: "UNKNOWN" };

/**
 * Reads a date of EDTF (ISO 8601-2), levels 0 and 1, of the years 0001 to 9999. Both bounds belong to the span. A date
 * without a time is a UTC day; a season is that of the northern half, in whole months, and winter begins in its year.
 * @throws InvalidTimeSpan
 */
export function timeSpan(edtf: string): TimeSpan {
  if (edtf.length > longest) throw unreadable(edtf);
  refuseImpossible(edtf);
  if (!parsed(edtf, 1)) throw unreadable(edtf);
  if (!edtf.includes("/")) return { edtf, ...boundsOf(edtf) };
  const [start = unknown, end = unknown] = edtf
    .split("/")
    .map((part) => (/^(\.\.)?$/.test(part) ? unknown : boundsOf(part)));
  const { earliest } = start;
  const { latest } = end;
  if (earliest && latest && latest < earliest) {
    throw new InvalidTimeSpan(
      `${echo(edtf)} ends before it starts: write ${edtf.split("/").reverse().join("/")}, or mend one of the two`,
    );
  }
  return { edtf, earliest, latest, precision: earliest || latest ? "INTERVAL" : "UNKNOWN" };
}

/** Whether EDTF marks any part as approximate, by ~ or %. */
export function isApproximate(edtf: string): boolean {
  return /[~%]/.test(edtf);
}

/** Whether EDTF marks any part as uncertain, by ? or %. */
export function isUncertain(edtf: string): boolean {
  return /[?%]/.test(edtf);
}

/** The package takes seasons of other hemispheres, and those of a decade or century, for level 1: by its standard, they are 2. */
const isSeason = (edtf: string) => /^-?\d{4}-2[1-4][?~%]?$/.test(edtf);

/** The package knows no hours without minutes, which ISO 8601 allows. */
function parsed(edtf: string, level: 1 | 2): Parsed | null {
  try {
    const found = parse(edtf.replaceAll(/(T\d\d)(?=Z|[+-])/g, "$1:00"), { level, seasonUncertainty: true });
    return level === 1 && found.type === "Season" && !isSeason(edtf) ? null : found;
  } catch {
    return null;
  }
}

function unreadable(edtf: string): InvalidTimeSpan {
  return new InvalidTimeSpan(
    edtf.length <= longest && parsed(edtf, 2)
      ? `${echo(edtf)} is EDTF of level 2, and only levels 0 and 1 are read: write one date or interval, ${examples}`
      : `${echo(edtf)} is not a date in EDTF: write it ${examples}`,
  );
}

/** What the package lets pass: it reads 2023-02-29 as the first of March, a local time by this machine's zone, .5 as 5 ms. */
function refuseImpossible(edtf: string): void {
  for (const [date, year, month, day] of edtf.matchAll(/(?<!\d)(\d{4})-(\d\d)(?:-(\d\d))?(?!\d)/g)) {
    if (month === "00" || (Number(month) > 12 && (day || Number(month) < 21))) {
      throw new InvalidTimeSpan(`"${date}" has no possible month: months are 01 to 12, and 21 to 24 alone are seasons`);
    }
    const days = new Date(Date.UTC(2000 + (Number(year) % 400), Number(month), 0)).getUTCDate();
    if (day === "00" || Number(day) > days) {
      throw new InvalidTimeSpan(`"${date}" does not exist: ${year}-${month} has the days 01 to ${days}`);
    }
  }
  if (/T\d\d(:\d\d){0,2}(\/|$)/.test(edtf)) {
    throw new InvalidTimeSpan(
      `${echo(edtf)} has a time without an offset: end the time with Z for UTC, or with one like +02:00`,
    );
  }
  if (/T\d\d:\d\d:\d\d[.,]/.test(edtf)) {
    throw new InvalidTimeSpan(`${echo(edtf)} has a fraction of a second: leave the fraction out`);
  }
}

function boundsOf(part: string): Bounds {
  const date = parsed(part, 1);
  if (!date) throw unreadable(part);
  if ((date.unspecified ?? 0) % 16 === 0b1111) return unknown;
  const precision = precisionOf(part, date);
  const { min, max } = date.type === "Season" ? seasonOf(date) : edtf(date);
  const latest = max + (precision === "HOUR" ? 3_599_999 : precision === "MINUTE" ? 59_999 : 0);
  // Years beyond what a Date holds have no bounds that compare.
  if (!(min >= Date.parse("0001-01-01T00:00:00Z") && latest <= Date.parse("9999-12-31T23:59:59.999Z"))) {
    throw new InvalidTimeSpan(
      `${echo(part)} is outside the years 0001 to 9999, and only those are kept: write a date within them`,
    );
  }
  return { earliest: new Date(min), latest: new Date(latest), precision };
}

function precisionOf(part: string, { type, values, unspecified = 0 }: Parsed): TimePrecision {
  if (/T\d\d(?!:)/.test(part)) return "HOUR";
  if (type !== "Date" || unspecified & 0b1111) return type === "Year" ? "YEAR" : "INTERVAL";
  if (values.length > 3) return values.length > 5 ? "SECOND" : "MINUTE";
  const known = unspecified & 0b110000 ? 1 : unspecified ? 2 : values.length;
  return known === 3 ? "DAY" : known === 2 ? "MONTH" : "YEAR";
}

/** The package takes seasons for quarters, which would put May outside of spring. */
function seasonOf({ values: [year = 0, season = 21] }: Parsed): { min: number; max: number } {
  const firstMonth = 2 + 3 * (season - 21);
  const instant = (month: number) => new Date(0).setUTCFullYear(year, month, 1);
  return { min: instant(firstMonth), max: instant(firstMonth + 3) - 1 };
}
