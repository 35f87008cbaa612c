import type { NoticeTiming } from "./generated/documents.ts";

/** A value of an enum as a reader has it: DID_NOT_OCCUR is "Did not occur". */
export function inWords(value: string): string {
  const words = value.toLowerCase().replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What is said of one who learned of an incident. */
export const timingWords: Record<NoticeTiming, string> = {
  NONE: "had no notice",
  MINUTES_BEFORE: "learned of it minutes before",
  HOURS_BEFORE: "learned of it hours before",
  DAYS_BEFORE: "learned of it days before",
  DURING: "learned of it as it happened",
  AFTER: "learned of it afterwards",
  UNKNOWN: "knew of it; since when is not reported",
};
