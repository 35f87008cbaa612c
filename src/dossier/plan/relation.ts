import type { ItemOf } from "../format/format.ts";
import type { Draft } from "./draft.ts";
import { idOf } from "./ids.ts";

/** Who knew of an incident. */
export function planNotice(draft: Draft, key: string, notice: ItemOf<"notices">): void {
  const { incident, knower, timing, lead, informant, channel, meeting, evidence } = notice;
  const id = idOf.notice(draft.dossier.story.slug, key);
  const { actorId: informantActorId, sourceId: informantSourceId } = draft.voice(informant);
  draft.fact(id, "notice", key, ["notices", key]);
  draft.add("Notice", {
    id,
    incidentId: idOf.entry(incident),
    knowerId: idOf.entry(knower),
    timing,
    leadMin: lead?.min ?? null,
    leadMax: lead?.max ?? null,
    leadVerbatim: lead?.verbatim ?? null,
    informantActorId,
    informantSourceId,
    channel,
    meetingId: meeting ? idOf.entry(meeting) : null,
  });
  draft.cite(id, evidence);
}

/** A relation between two entries. */
export function planLink(draft: Draft, key: string, link: ItemOf<"links">): void {
  const { type, from, to, note = null, assertedBy, evidence } = link;
  const id = idOf.link(draft.dossier.story.slug, key);
  draft.fact(id, "link", key, ["links", key]);
  draft.add("Link", { id, type, fromId: idOf.entry(from), toId: idOf.entry(to), note, assertedBy });
  draft.cite(id, evidence);
}
