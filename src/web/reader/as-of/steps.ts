import type { Instant } from "../graph/client.ts";

/** How many facts were first reported at an instant. */
export interface Report {
  reportedAt: string;
  facts: number;
}

/** Which of the reports, in order, is the last that an instant knows; -1 before all of them. Now knows all. */
export const stepAt = (reports: readonly Report[], asOf: Instant): number =>
  asOf === null
    ? reports.length - 1
    : reports.findLastIndex(({ reportedAt }) => Date.parse(reportedAt) <= Date.parse(asOf));

/** The instant to show at a report: its own, or now at the last, so that what comes later is seen, too. */
export const instantAt = (reports: readonly Report[], step: number): Instant =>
  step >= reports.length - 1 ? null : (reports[step]?.reportedAt ?? null);

/** How many facts are known at a report. */
export const knownAt = (reports: readonly Report[], step: number): number =>
  reports.slice(0, step + 1).reduce((sum, { facts }) => sum + facts, 0);
