/** What time-span.ts needs of the package, which brings no types of its own. */
declare module "edtf" {
  export interface Parsed {
    type: "Date" | "Year" | "Season" | "Century" | "Decade" | "Interval" | "Set" | "List";
    level: number;
    /** Of a date: the year, the month from 0, the day, the hour, the minute, the second. */
    values: number[];
    /** Of a date: a bit for each digit of YYYYMMDD that is X, the first digit's lowest. */
    unspecified?: number;
  }

  /** Throws when the input is not EDTF of the level or one below. */
  export function parse(input: string, constraints?: { level?: number; seasonUncertainty?: boolean }): Parsed;
  /** The first and the last millisecond; of a time of day both are its start. */
  export default function edtf(parsed: Parsed): { min: number; max: number };
}
