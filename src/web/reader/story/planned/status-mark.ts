import type { MeetingStatus } from "../../generated/documents.ts";

/** A mark for each status, so that they differ by more than their words. */
export const statusMark: Record<MeetingStatus, string> = {
  PROPOSED: "○",
  SCHEDULED: "◔",
  POSTPONED: "◌",
  RESCHEDULED: "◑",
  CANCELLED: "✕",
  HELD: "●",
};
