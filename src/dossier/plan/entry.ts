import type { Evidence, ItemOf } from "../format/format.ts";
import { counting, type Draft } from "./draft.ts";
import { idOf } from "./ids.ts";
import type { Rows } from "./tables.ts";

/** An entry of any noun, and the fact that it is; returns its id. Its label is the one stated, or else made of the rest. */
export function planEntry(
  draft: Draft,
  type: Rows["Entry"]["type"],
  path: [string, string],
  made: string,
  stated?: string,
): string {
  const slug = path[1];
  const id = idOf.entry(slug);
  draft.fact(id, type.toLowerCase() as Lowercase<typeof type>, slug, path);
  draft.add("Entry", { id, type, slug, label: stated ?? made });
  if (stated === undefined) draft.madeLabels.add(id);
  return id;
}

/** Who took part in an incident or meeting. */
export function planParticipants(
  draft: Draft,
  path: readonly [string, string],
  participants: ItemOf<"incidents" | "meetings">["participants"],
): void {
  const entryId = idOf.entry(path[1]);
  const ordinal = counting();
  for (const [position, { actor, role, post = null, evidence }] of participants.entries()) {
    const actorId = idOf.entry(actor);
    const id = idOf.participation(entryId, actorId, role, ordinal(actorId, role));
    const ownPath = [...path, "participants", position];
    draft.fact(id, "participation", path[1], ownPath, entryId);
    draft.add("Participation", { id, entryId, position, actorId, role, post });
    draft.cite(id, evidence);
  }
}

/** Something of an entry's history, on evidence of its own, which is then the entry's as well, or else on the entry's. */
export function planStep(
  draft: Draft,
  step: { id: string; type: "assessment" | "status change"; path: readonly [string, string, string, number] },
  own: Evidence[],
  entry: { evidence: Evidence[] },
): void {
  const slug = step.path[1];
  const entryId = idOf.entry(slug);
  draft.fact(step.id, step.type, slug, step.path, entryId);
  draft.cite(entryId, own);
  draft.cite(step.id, own.length > 0 ? own : entry.evidence);
}
