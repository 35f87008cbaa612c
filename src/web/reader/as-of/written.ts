import type { Instant } from "../graph/client.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const dayInWords = /^(\d{1,2}) ([a-z]{3,9}) (\d{4})/i;
const form = /^(\d{4}-\d\d-\d\d)(?:(?:t|,? )(\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?) ?(?:z|utc|([+-]\d\d:\d\d))?)?$/i;

/**
 * The instant that a reader writes, by numbers or as this site itself does, in UTC unless it has another offset; a day is
 * its end. Null, which is now, for "now" and for nothing; undefined for what is no instant.
 */
export function instantIn(written: string): Instant | undefined {
  const text = written.trim().replaceAll(/\s+/g, " ").replace(dayInWords, isoDay);
  if (/^(now)?$/i.test(text)) return null;
  const [, day, time, offset = "Z"] = form.exec(text) ?? [];
  if (day === undefined || !isDay(day)) return undefined;
  const instant = new Date(time === undefined ? `${day}T23:59:59.999Z` : `${day}T${time}${offset}`);
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
}

const isoDay = (_: string, day: string, month: string, year: string) =>
  [year, twoDigits(months.indexOf(month.slice(0, 3).toLowerCase()) + 1), twoDigits(day)].join("-");

const twoDigits = (number: number | string) => String(number).padStart(2, "0");

/** Whether there is such a day: Date takes the 30th of February for the first of March. */
const isDay = (day: string) => {
  const date = new Date(day);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
};
