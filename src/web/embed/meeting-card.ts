import { type Card, card, claim } from "./card.ts";
import { dateWords } from "./date-words.ts";
import type { EmbedMeetingFragment } from "./generated/documents.ts";
import { inWords } from "./words.ts";

/** A meeting by what was last reported of it, on the word of who reported that. */
export function meetingCard({ slug, label, time, statusHistory }: EmbedMeetingFragment): Card[] {
  const change = statusHistory.at(-1);
  if (!change) return [];
  const when = time ? dateWords(time) : undefined;
  const status = inWords(change.status);
  if (change.status === "HELD") return card({ kind: status, slug, label, date: when }, claim(change.evidence));
  const words = change.reason ? `${status}: ${change.reason}` : status;
  return card({ kind: "Planned", slug, label, date: when && `planned for ${when}` }, claim(change.evidence, words));
}
