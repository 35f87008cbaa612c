import type {
  NoticeGivenFragment,
  ParticipantRole,
  StoryEntryFragment,
  VoiceHeardFragment,
} from "../../generated/documents.ts";
import type { SpeaksFor } from "./belonging.ts";

type Time = StoryEntryFragment["time"];

/** Something that may have passed between two sides, before it is known which. */
export interface Passage {
  time: Time;
  what:
    | Extract<StoryEntryFragment, { __typename: "Statement" }>
    | Extract<StoryEntryFragment, { __typename: "Meeting" }>
    | NoticeGivenFragment;
  /** Whose words, or deeds, they are, and whom they reached: those that each speaks for. */
  from: ReadonlySet<string>[];
  to: ReadonlySet<string>[];
  /** Whether it has no direction. */
  mutual: boolean;
}

const doers: readonly ParticipantRole[] = ["PERPETRATOR", "ALLEGED_PERPETRATOR", "CLAIMANT"];

/** Whatever may have passed in a story, in the order of time. */
export function passagesOf(
  entries: readonly StoryEntryFragment[],
  notices: readonly NoticeGivenFragment[],
  standing: SpeaksFor,
): Passage[] {
  const incidents = new Map(
    entries.flatMap((entry) => (entry.__typename === "Incident" ? [[entry.id, entry] as const] : [])),
  );
  const said = entries.flatMap((entry): Passage[] => {
    const { time } = entry;
    if (entry.__typename === "Statement") {
      const heard = (voices: readonly VoiceHeardFragment[]) => partiesOf(voices, time, standing);
      return [{ time, what: entry, from: heard(entry.speakers), to: heard(entry.addressees), mutual: false }];
    }
    if (entry.__typename !== "Meeting") return [];
    const met = entry.participants.map(({ actor }) => standing(actor.slug, time));
    return [{ time, what: entry, from: met, to: met, mutual: true }];
  });
  const known = notices.map((notice): Passage => {
    const incident = incidents.get(notice.incident.id);
    const time = incident?.time ?? null;
    const did = (incident?.participants ?? [])
      .filter(({ role }) => doers.includes(role))
      .map(({ actor }) => standing(actor.slug, time));
    const told = notice.informant ? partiesOf([notice.informant], time, standing) : [];
    return { time, what: notice, from: [...did, ...told], to: [standing(notice.knower.slug, time)], mutual: false };
  });
  return [...said, ...known].toSorted((a, b) => orderOf(a.time) - orderOf(b.time));
}

const partiesOf = (voices: readonly VoiceHeardFragment[], time: Time, standing: SpeaksFor) =>
  voices.flatMap((voice) => {
    const actor = voice.__typename === "Actor" ? voice : voice.affiliation;
    return actor ? [standing(actor.slug, time)] : [];
  });

/** By the earliest bound, else the latest; what has no time comes last. */
const orderOf = (time: Time) => {
  const bound = time?.earliest ?? time?.latest;
  return bound == null ? Number.MAX_SAFE_INTEGER : Date.parse(bound);
};
