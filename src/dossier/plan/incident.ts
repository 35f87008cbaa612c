import type { ItemOf } from "../format/format.ts";
import { counting, type Draft } from "./draft.ts";
import { planEntry, planParticipants, planStep } from "./entry.ts";
import { idOf } from "./ids.ts";

/** An incident, with its codes, participants and assessments. */
export function planIncident(draft: Draft, slug: string, incident: ItemOf<"incidents">): void {
  const { title, summary = null, kind, codes, time, place, participants, assessments, evidence } = incident;
  const id = planEntry(draft, "INCIDENT", ["incidents", slug], title, incident.label);
  draft.add("Incident", {
    id,
    title,
    summary,
    incidentKind: kind,
    timeId: draft.time(time),
    placeId: draft.place(place),
  });
  for (const [position, { scheme, code, mode = null }] of codes.entries())
    draft.add("EventCode", { incidentId: id, position, scheme, code, mode });
  const path = ["incidents", slug] as const;
  draft.cite(id, evidence);
  planParticipants(draft, path, participants);
  const ordinal = counting();
  for (const [position, { occurrence, verification, by, evidence: own }] of assessments.entries()) {
    const { actorId: byActorId, sourceId: bySourceId } = draft.voice(by);
    const content = [occurrence, verification, byActorId ?? bySourceId];
    const stepId = idOf.assessment(id, ...content, ordinal(content));
    planStep(draft, { id: stepId, type: "assessment", path: [...path, "assessments", position] }, own, incident);
    const row = { id: stepId, incidentId: id, position, occurrence, verification, byActorId, bySourceId };
    draft.add("Assessment", row);
  }
}
