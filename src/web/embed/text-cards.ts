import { type Card, card, claim } from "./card.ts";
import { dateWords } from "./date-words.ts";
import type { EmbedTextQuery } from "./generated/documents.ts";
import { meetingCard } from "./meeting-card.ts";
import { inWords } from "./words.ts";

type Entry = EmbedTextQuery["context"]["entries"][number]["entry"];

/** The cards of an article's text: the entries that matter to it, best first. */
export const textCards = ({ context }: EmbedTextQuery): Card[] =>
  context.entries.flatMap(({ entry }) => entryCard(entry));

function entryCard(entry: Entry): Card[] {
  if (entry.__typename === "Meeting") return meetingCard(entry);
  const { slug, label, time, evidence } = entry;
  const date = time ? dateWords(time) : undefined;
  return card({ kind: kindOf(entry), slug, label, date }, claim(evidence));
}

function kindOf(entry: Exclude<Entry, { __typename: "Meeting" }>): string {
  switch (entry.__typename) {
    case "Statement":
      return entry.outcome ? `Said: ${inWords(entry.outcome).toLowerCase()}` : "Said";
    case "Incident":
      return inWords(entry.occurrence);
    case "Actor":
      return "Who is who";
  }
}
