import type { ItemOf } from "../format/format.ts";
import { counting, type Draft } from "./draft.ts";
import { planEntry, planParticipants, planStep } from "./entry.ts";
import { idOf } from "./ids.ts";

/** A meeting, with its agenda, participants and statuses. */
export function planMeeting(draft: Draft, slug: string, meeting: ItemOf<"meetings">): void {
  const { title, summary = null, format, place, participants, agenda, statuses, evidence } = meeting;
  const id = planEntry(draft, "MEETING", ["meetings", slug], title, meeting.label);
  draft.add("Meeting", { id, title, summary, format, placeId: draft.place(place) });
  for (const [position, entry] of agenda.entries())
    draft.add("AgendaItem", { meetingId: id, entryId: idOf.entry(entry), position });
  const path = ["meetings", slug] as const;
  draft.cite(id, evidence);
  planParticipants(draft, path, participants);
  const ordinal = counting();
  for (const [position, { status, changed, time, reason = null, by, evidence: own }] of statuses.entries()) {
    const { actorId: byActorId, sourceId: bySourceId } = draft.voice(by);
    const [changedId, timeId] = [draft.time(changed), draft.time(time)];
    const content = [status, changedId, timeId, reason, byActorId ?? bySourceId];
    const stepId = idOf.statusChange(id, ...content, ordinal(content));
    planStep(draft, { id: stepId, type: "status change", path: [...path, "statuses", position] }, own, meeting);
    const row = { id: stepId, meetingId: id, position, status, changedId, timeId, reason, byActorId, bySourceId };
    draft.add("MeetingStatusChange", row);
  }
}
