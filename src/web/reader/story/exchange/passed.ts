import type {
  NoticeGivenFragment,
  ParticipantRole,
  StoryEntryFragment,
  VoiceHeardFragment,
} from "../../generated/documents.ts";
import { type Belonging, isOnItsOwn, speaksFor, type SpeaksFor } from "./belonging.ts";

type Time = StoryEntryFragment["time"];

/** Something that may have passed between two sides, before it is known which. */
interface Passage {
  time: Time;
  what: Passed["what"];
  /** Whose words, or deeds, they are, and whom they reached: those that each speaks for. */
  from: ReadonlySet<string>[];
  to: ReadonlySet<string>[];
  /** Whether it has no direction. */
  mutual: boolean;
}

export interface Passed {
  time: Time;
  what:
    | Extract<StoryEntryFragment, { __typename: "Statement" }>
    | Extract<StoryEntryFragment, { __typename: "Meeting" }>
    | NoticeGivenFragment;
  /** Which side it came from; both where they met. */
  by: "one" | "other" | "both";
}

export interface Side {
  slug: string;
  name: string;
}

interface Story {
  entries: readonly StoryEntryFragment[];
  notices: readonly NoticeGivenFragment[];
  actors: readonly Belonging[];
}

const doers: readonly ParticipantRole[] = ["PERPETRATOR", "ALLEGED_PERPETRATOR", "CLAIMANT"];

/**
 * The two sides between which most passed in a story, and what did, in the order of time: the gateway's communications,
 * within one story, without asking for them once the sides are known. Undefined where nothing passed between any.
 */
export function exchangeOf({
  entries,
  notices,
  actors,
}: Story): { one: Side; other: Side; passed: Passed[] } | undefined {
  const passages = passagesOf(entries, notices, speaksFor(actors));
  const alone = actors.filter(isOnItsOwn);
  const pairs = alone.flatMap((one, index) => alone.slice(index + 1).map((other) => ({ one, other })));
  const counted = pairs
    .map(({ one, other }) => ({ one, other, passed: passedBetween(passages, one, other) }))
    .filter(({ passed }) => passed.length > 0)
    .toSorted((a, b) => b.passed.length - a.passed.length);
  return counted[0];
}

function passedBetween(passages: readonly Passage[], one: Side, other: Side): Passed[] {
  return passages.flatMap(({ time, what, from, to, mutual }): Passed[] => {
    const forth = includes(from, one) && includes(to, other);
    const back = includes(from, other) && includes(to, one);
    if (!forth && !back) return [];
    return [{ time, what, by: mutual || (forth && back) ? "both" : forth ? "one" : "other" }];
  });
}

const includes = (parties: readonly ReadonlySet<string>[], { slug }: Side) => parties.some((party) => party.has(slug));

function passagesOf(
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
