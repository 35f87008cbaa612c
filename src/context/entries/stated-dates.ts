const [day, year] = [86_400_000, 365.25 * 86_400_000];
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const month = `(${months.join("|")})[a-z]*\\.?`;
const dayOfMonth = "([12]\\d|3[01]|0?[1-9])";
const dated = new RegExp(`\\b(?:${month}\\s+${dayOfMonth}|${dayOfMonth}\\s+${month})(?!\\d)`, "g");

/**
 * The days that a text states, as 2024-09-27: September 27, 27 Sept., Friday, yesterday, tomorrow. A day of the year or the week is
 * the nearest by then, a day of the week the last one; the day of publication is none, as every dateline has it.
 */
export function statedDates(text: string, publishedAt: Date): Set<string> {
  const words = text.toLowerCase();
  const days = [...words.matchAll(dated)].map(([, before, number, otherNumber, after]) =>
    nearest(months.indexOf((before ?? after)!), Number(number ?? otherNumber), publishedAt),
  );
  for (const [weekday, name] of weekdays.entries()) {
    if (words.includes(name)) days.push(shifted(publishedAt, -((publishedAt.getUTCDay() - weekday + 7) % 7)));
  }
  if (words.includes("yesterday")) days.push(shifted(publishedAt, -1));
  if (words.includes("tomorrow")) days.push(shifted(publishedAt, 1));
  const stated = new Set(days.map(dateOf));
  stated.delete(dateOf(publishedAt));
  return stated;
}

/** A day in UTC, as 2024-09-27. */
export const dateOf = (instant: Date): string => instant.toISOString().slice(0, 10);

export const shifted = (instant: Date, days: number): Date => new Date(instant.getTime() + days * day);

/** The day of some year that is nearest to an instant. */
function nearest(monthIndex: number, number: number, instant: Date): Date {
  const inYear = (offset: number) => Date.UTC(instant.getUTCFullYear() + offset, monthIndex, number);
  const distance = (time: number) => Math.abs(time - instant.getTime());
  const [best = inYear(0)] = [-1, 0, 1].map(inYear).filter((time) => distance(time) < year / 2);
  return new Date(best);
}
