import type { Rows } from "../../dossier/plan/tables.ts";
import { aFact, type Grounds, maybeTime, type Optional, voiceColumns } from "./grounds.ts";
import { type Item, item, next } from "./item.ts";

/** Each makes one item of what a test says of it, and supplies the rest; `insert` puts items into a database. */

interface Noun extends Grounds {
  slug?: string;
  label?: string;
}

interface Event extends Noun {
  title?: string;
  summary?: string;
  place?: Item;
  participants?: ({ actor: Item; role?: Rows["Participation"]["role"]; post?: string } & Grounds)[];
}

/** An actor; with an empty `evidence`, one that must be named by another fact. */
export function anActor({
  kind = "PERSON",
  description,
  name,
  names = [],
  externalIds = {},
  affiliations = [],
  ...noun
}: Noun & {
  kind?: Rows["Actor"]["actorKind"];
  description?: string;
  name?: string;
  names?: Omit<Rows["Name"], "actorId" | "position" | "folded">[];
  /** By scheme. */
  externalIds?: Record<string, string>;
  affiliations?: ({ organization: Item; from?: string; to?: string } & Grounds &
    Optional<Rows["Affiliation"], "kind" | "post">)[];
} = {}): Item {
  const made = next();
  const { id } = made;
  const called = name ?? `Actor ${made.number}`;
  const allNames = [{ value: called, kind: "PREFERRED" as const }, ...names];
  const memberships = affiliations.map(({ organization, from, to, kind: sort = "MEMBER", post, ...grounds }) => {
    const membership = next().id;
    const [start, end] = [maybeTime(from), maybeTime(to)];
    const row = {
      id: membership,
      actorId: id,
      organizationId: organization.id,
      kind: sort,
      post,
      fromId: start?.id,
      toId: end?.id,
    };
    return item(membership, { Affiliation: [row] }, aFact(membership, grounds, id), organization, start, end);
  });
  return item(
    id,
    {
      Actor: [{ id, name: called, actorKind: kind, description }],
      Name: allNames.map((row, position) => ({ actorId: id, position, ...row })),
      ExternalId: Object.entries(externalIds).map(([scheme, value]) => ({ actorId: id, scheme, value })),
    },
    anEntry("ACTOR", made, called, noun),
    memberships,
  );
}

/** A statement by an actor or an unnamed source; by a new actor when none is given. */
export function aStatement({
  speaker,
  speakers = [speaker ?? anActor({ evidence: [] })],
  addressees = [],
  about = [],
  meeting,
  time,
  slug,
  label,
  evidence,
  reported,
  ...row
}: Noun & {
  speaker?: Item;
  speakers?: Item[];
  addressees?: Item[];
  about?: Item[];
  meeting?: Item;
  time?: string;
} & Optional<Rows["Statement"], "content" | "quote" | "form" | "illocution" | "condition" | "channel"> = {}): Item {
  const made = next();
  const { id } = made;
  const said = maybeTime(time);
  const content = row.content ?? `Statement ${made.number}`;
  const kind = { form: "PARAPHRASE", illocution: "ASSERT", channel: "UNKNOWN" } as const;
  const inRole = (role: "SPEAKER" | "ADDRESSEE") => (voice: Item, position: number) => ({
    statementId: id,
    role,
    position,
    ...voiceColumns(voice),
  });
  return item(
    id,
    {
      Statement: [{ id, ...kind, meetingId: meeting?.id, timeId: said?.id, ...row, content }],
      StatementVoice: [...speakers.map(inRole("SPEAKER")), ...addressees.map(inRole("ADDRESSEE"))],
      About: about.map((entry, position) => ({ statementId: id, entryId: entry.id, position })),
    },
    anEntry("STATEMENT", made, content, { slug, label, evidence, reported }),
    speakers,
    addressees,
    about,
    meeting,
    said,
  );
}

/** An incident; as it was first reported, it occurred. */
export function anIncident({
  title,
  summary,
  kind = "OTHER",
  time,
  place,
  codes = [],
  participants = [],
  assessments = [{}],
  ...noun
}: Event & {
  kind?: Rows["Incident"]["incidentKind"];
  time?: string;
  codes?: Omit<Rows["EventCode"], "incidentId" | "position">[];
  /** Oldest first. Each without grounds has those of the incident. */
  assessments?: ({ by?: Item } & Grounds & Optional<Rows["Assessment"], "occurrence" | "verification">)[];
} = {}): Item {
  const made = next();
  const { id } = made;
  const called = title ?? `Incident ${made.number}`;
  const happened = maybeTime(time);
  const entry = anEntry("INCIDENT", made, called, noun);
  const judged = assessments.map(({ by, occurrence = "OCCURRED", verification = "REPORTED", ...grounds }, position) => {
    const { id: assessment } = next();
    const row = { id: assessment, incidentId: id, position, occurrence, verification, ...voiceOf(by) };
    return item(assessment, { Assessment: [row] }, aFact(assessment, orThose(grounds, entry), id), by);
  });
  return item(
    id,
    {
      Incident: [{ id, title: called, summary, incidentKind: kind, placeId: place?.id, timeId: happened?.id }],
      EventCode: codes.map((row, position) => ({ incidentId: id, position, ...row })),
    },
    entry,
    happened,
    place,
    judged,
    participants.map(participation(id)),
  );
}

/** A meeting; as it was first reported, it is scheduled. */
export function aMeeting({
  title,
  summary,
  format = "IN_PERSON",
  place,
  agenda = [],
  participants = [],
  statuses = [{}],
  ...noun
}: Event & {
  format?: Rows["Meeting"]["format"];
  agenda?: Item[];
  /** Oldest first. Each without grounds has those of the meeting. */
  statuses?: ({ by?: Item; changed?: string; time?: string } & Grounds &
    Optional<Rows["MeetingStatusChange"], "status" | "reason">)[];
} = {}): Item {
  const made = next();
  const { id } = made;
  const called = title ?? `Meeting ${made.number}`;
  const entry = anEntry("MEETING", made, called, noun);
  const changes = statuses.map(({ by, changed, time, status = "SCHEDULED", reason, ...grounds }, position) => {
    const { id: change } = next();
    const [since, held] = [maybeTime(changed), maybeTime(time)];
    const row = {
      id: change,
      meetingId: id,
      position,
      status,
      reason,
      changedId: since?.id,
      timeId: held?.id,
      ...voiceOf(by),
    };
    return item(change, { MeetingStatusChange: [row] }, aFact(change, orThose(grounds, entry), id), by, since, held);
  });
  return item(
    id,
    {
      Meeting: [{ id, title: called, summary, format, placeId: place?.id }],
      AgendaItem: agenda.map((about, position) => ({ meetingId: id, entryId: about.id, position })),
    },
    entry,
    place,
    agenda,
    changes,
    participants.map(participation(id)),
  );
}

/** Where an incident or a meeting is. */
export function aPlace({
  country,
  ...row
}: { country?: Item } & Optional<Rows["Place"], "name" | "precision" | "latitude" | "longitude"> = {}): Item {
  const { id, number } = next();
  return item(
    id,
    { Place: [{ id, name: `Place ${number}`, precision: "CITY", countryId: country?.id, ...row }] },
    country,
  );
}

function anEntry(
  type: Rows["Entry"]["type"],
  { id, number }: { id: string; number: number },
  called: string,
  { slug = `${type.toLowerCase()}-${number}`, label = called, ...grounds }: Noun,
): Item {
  return item(id, { Entry: [{ id, type, slug, label }] }, aFact(id, grounds));
}

function participation(entryId: string) {
  return (
    { actor, role = "ATTENDEE", post, ...grounds }: NonNullable<Event["participants"]>[number],
    position: number,
  ): Item => {
    const { id } = next();
    const row = { id, entryId, position, actorId: actor.id, role, post };
    return item(id, { Participation: [row] }, aFact(id, grounds, entryId), actor);
  };
}

function orThose(grounds: Grounds, entry: Item): Grounds {
  return grounds.evidence || grounds.reported ? grounds : { evidence: entry.needs.flatMap(({ needs }) => needs) };
}

function voiceOf(by: Item | undefined): { byActorId?: string; bySourceId?: string } {
  if (!by) return {};
  const { actorId, sourceId } = voiceColumns(by);
  return { byActorId: actorId, bySourceId: sourceId };
}
