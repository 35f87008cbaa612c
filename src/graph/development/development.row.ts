import type {
  LinkType,
  MeetingStatus,
  NoticeTiming,
  Occurrence,
  Verification,
} from "../../database/generated/client.ts";

/** One thing that became known: the fact that it is, and what that is of. */
export interface DevelopmentRow {
  /** That of the fact. */
  id: string;
  kind: News["kind"];
  reportedAt: Date;
  subjectType: "Actor" | "Statement" | "Incident" | "Meeting" | "Notice" | "Link";
  subjectId: string;
  label: string;
}

/** What there is to say of a development; entries by their labels. */
export type News =
  | { kind: "APPEARED"; entry: string }
  | { kind: "STATUS_CHANGED"; meeting: string; from: MeetingStatus; to: MeetingStatus; newDate: string | null }
  | { kind: "REASSESSED"; incident: string; from: Assessed; to: Assessed }
  | {
      kind: "NOTICED";
      incident: string;
      knower: string;
      timing: NoticeTiming;
      /** Whether one that it conflicts with was known before, or became known at the same instant. */
      conflict: "BEFORE" | "BESIDE" | null;
    }
  | { kind: "LINKED"; from: string; type: LinkType; to: string };

interface Assessed {
  occurrence: Occurrence;
  verification: Verification;
}

/** A development in one line. */
export function labelOf(news: News): string {
  switch (news.kind) {
    case "APPEARED":
      return news.entry;
    case "STATUS_CHANGED": {
      const { meeting, from, to, newDate } = news;
      const status = from === to ? to : `${from} → ${to}`;
      return `${meeting}: ${status}${newDate === null ? "" : `, ${to === "HELD" ? "on" : "now for"} ${newDate}`}`;
    }
    case "REASSESSED":
      return `${news.incident} (${reassessed(news.from, news.to)})`;
    case "NOTICED": {
      const { incident, knower, timing, conflict } = news;
      return `${incident}: ${knower} ${learned[timing]}${conflict ? `; ${conflicting[conflict]}` : ""}`;
    }
    case "LINKED":
      return `${news.from.replace(/\.$/, "")}, ${related[news.type]} ${news.to}`;
  }
}

/** What differs, from what to what. */
function reassessed(from: Assessed, to: Assessed): string {
  const columns = (["occurrence", "verification"] as const).filter((column) => from[column] !== to[column]);
  return [from, to].map((assessed) => columns.map((column) => assessed[column]).join(", ")).join(" → ");
}

/** How long before an incident somebody learned of it. */
const learned: Record<NoticeTiming, string> = {
  NONE: "had no notice of it",
  MINUTES_BEFORE: "learned of it minutes before",
  HOURS_BEFORE: "learned of it hours before",
  DAYS_BEFORE: "learned of it days before",
  DURING: "learned of it while it went on",
  AFTER: "learned of it once it was over",
  UNKNOWN: "learned of it, when is not reported",
};

const conflicting = {
  BEFORE: "conflicts with an earlier account",
  BESIDE: "conflicts with another account",
};

/** How one entry relates to another, between the two. */
const related: Record<LinkType, string> = {
  RETALIATION_FOR: "in retaliation for",
  IN_RESPONSE_TO: "in response to",
  FOLLOWED: "following",
  CONTRADICTED_BY: "contradicted by",
  FULFILLED_BY: "fulfilled by",
  BROKEN_BY: "broken by",
  SUPPORTS: "in support of",
  REFUTES: "in refutation of",
  PRECONDITION_OF: "a precondition of",
  PART_OF: "a part of",
  SUPERSEDES: "in place of",
};
