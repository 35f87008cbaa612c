import type {
  ActorKind,
  AffiliationKind,
  AttributionTerms,
  Channel,
  DevelopmentKind,
  Illocution,
  IncidentKind,
  LinkType,
  MeetingFormat,
  MeetingStatus,
  NameKind,
  NoticeTiming,
  Occurrence,
  Outcome,
  ParticipantRole,
  Verification,
} from "../generated/documents.ts";

/** What follows is how this page says the contract's names, in the middle of a sentence. */

/** Alone, and before whom it is said to. */
export const illocutionWords: Record<Illocution, readonly [alone: string, toward: string]> = {
  ASSERT: ["says", "says to"],
  ASSESS: ["thinks", "judges before"],
  ASSURE: ["assures", "assures"],
  DECLINE: ["declines", "declines before"],
  DENY: ["denies", "denies before"],
  EXPECT: ["expects", "expects of"],
  PROMISE: ["promises", "promises"],
  REQUEST: ["asks", "asks"],
  THREATEN: ["threatens", "threatens"],
  WARN: ["warns", "warns"],
};

export const illocutionNouns: Record<Illocution, string> = {
  ASSERT: "assertion",
  ASSESS: "assessment",
  ASSURE: "assurance",
  DECLINE: "refusal",
  DENY: "denial",
  EXPECT: "expectation",
  PROMISE: "promise",
  REQUEST: "request",
  THREATEN: "threat",
  WARN: "warning",
};

export const outcomeWords: Record<Outcome, string> = {
  PENDING: "pending",
  FULFILLED: "fulfilled",
  BROKEN: "broken",
  CONTRADICTED: "contradicted",
};

export const timingWords: Record<NoticeTiming, string> = {
  DAYS_BEFORE: "days before",
  HOURS_BEFORE: "hours before",
  MINUTES_BEFORE: "minutes before",
  DURING: "while it went on",
  AFTER: "after it",
  NONE: "no notice",
  UNKNOWN: "at a time not reported",
};

/** From the linking entry to the linked, and the other way round. */
export const linkWords: Record<LinkType, readonly [out: string, back: string]> = {
  RETALIATION_FOR: ["retaliation for", "retaliated for by"],
  IN_RESPONSE_TO: ["in response to", "answered by"],
  FOLLOWED: ["followed", "followed by"],
  CONTRADICTED_BY: ["contradicted by", "contradicts"],
  FULFILLED_BY: ["fulfilled by", "fulfils"],
  BROKEN_BY: ["broken by", "breaks"],
  SUPPORTS: ["supports", "supported by"],
  REFUTES: ["refutes", "refuted by"],
  PRECONDITION_OF: ["precondition of", "depends on"],
  PART_OF: ["part of", "has as a part"],
  SUPERSEDES: ["supersedes", "superseded by"],
};

export const termsWords: Record<AttributionTerms, string> = {
  ON_RECORD: "on the record",
  ON_BACKGROUND: "on background",
  DEEP_BACKGROUND: "on deep background",
  UNSTATED: "terms not stated",
};

export const channelWords: Record<Channel, string> = {
  PHONE: "by phone",
  IN_PERSON: "in person",
  LETTER: "in writing",
  BROADCAST: "on air",
  SOCIAL: "on a social network",
  PRESS_BRIEFING: "at a press briefing",
  UNKNOWN: "",
};

export const verificationWords: Record<Verification, string> = {
  CLAIMED: "claimed",
  REPORTED: "reported",
  CONFIRMED: "confirmed",
  DENIED: "denied",
  DISPUTED: "disputed",
  RETRACTED: "retracted",
};

export const occurrenceWords: Record<Occurrence, string> = {
  PLANNED: "planned",
  ONGOING: "going on",
  ATTEMPTED: "attempted",
  OCCURRED: "happened",
  DID_NOT_OCCUR: "did not happen",
};

export const statusWords: Record<MeetingStatus, string> = {
  PROPOSED: "proposed",
  SCHEDULED: "scheduled",
  POSTPONED: "postponed",
  RESCHEDULED: "rescheduled",
  CANCELLED: "cancelled",
  HELD: "held",
};

export const formatWords: Record<MeetingFormat, string> = {
  VISIT: "visit",
  IN_PERSON: "meeting in person",
  CALL: "call",
  VIDEO: "video call",
  MULTILATERAL: "meeting of several sides",
  UNKNOWN: "meeting",
};

export const incidentWords: Record<IncidentKind, string> = {
  TARGETED_KILLING: "targeted killing",
  AIRSTRIKE: "airstrike",
  MISSILE_ATTACK: "missile attack",
  GROUND_OPERATION: "ground operation",
  SABOTAGE: "sabotage",
  RETALIATION: "retaliation",
  NEGOTIATION: "negotiation",
  CEASEFIRE: "ceasefire",
  OTHER: "incident",
};

export const roleWords: Record<ParticipantRole, string> = {
  PERPETRATOR: "perpetrator",
  ALLEGED_PERPETRATOR: "alleged perpetrator",
  TARGET: "target",
  VICTIM: "victim",
  CLAIMANT: "claimant",
  MEDIATOR: "mediator",
  HOST: "host",
  GUEST: "guest",
  ATTENDEE: "attendee",
};

export const actorWords: Record<ActorKind, string> = {
  PERSON: "person",
  ORGANIZATION: "organization",
  STATE: "state",
  GOVERNMENT_BODY: "government body",
  ARMED_GROUP: "armed group",
  OUTLET: "outlet",
};

export const nameWords: Record<NameKind, string> = {
  PREFERRED: "name",
  ALIAS: "also",
  WEAK_ALIAS: "in short",
  TRANSLITERATION: "spelled",
  DEMONYM: "its people",
  METONYM: "stands for it",
};

export const affiliationWords: Record<AffiliationKind, string> = {
  OFFICE: "holds a post at",
  MEMBER: "member of",
  PART_OF: "part of",
};

export const developmentWords: Record<DevelopmentKind, string> = {
  APPEARED: "first reported",
  STATUS_CHANGED: "status changed",
  REASSESSED: "reassessed",
  NOTICED: "who knew",
  LINKED: "connected",
};
