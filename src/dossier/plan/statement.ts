import type { ItemOf } from "../format/format.ts";
import type { Draft } from "./draft.ts";
import { planEntry } from "./entry.ts";
import { idOf } from "./ids.ts";

/** A statement, with its voices and what it is about. */
export function planStatement(draft: Draft, slug: string, statement: ItemOf<"statements">): void {
  const {
    speakers,
    addressees,
    content,
    quote = null,
    form,
    illocution,
    condition = null,
    channel,
    meeting,
    time,
    about,
    evidence,
  } = statement;
  const id = planEntry(draft, "STATEMENT", ["statements", slug], statementLabel(draft, statement), statement.label);
  const meetingId = meeting ? idOf.entry(meeting) : null;
  draft.add("Statement", {
    id,
    content,
    quote,
    form,
    illocution,
    condition,
    channel,
    meetingId,
    timeId: draft.time(time),
  });
  for (const [role, voices] of [
    ["SPEAKER", speakers],
    ["ADDRESSEE", addressees],
  ] as const) {
    for (const [position, voice] of voices.entries())
      draft.add("StatementVoice", { statementId: id, role, position, ...draft.voice(voice) });
  }
  for (const [position, entry] of about.entries())
    draft.add("About", { statementId: id, entryId: idOf.entry(entry), position });
  draft.cite(id, evidence);
}

/** Speaker to Addressee: content, in one line. */
function statementLabel(draft: Draft, { speakers, addressees, content }: ItemOf<"statements">): string {
  const labels = (voices: string[]) => new Intl.ListFormat("en").format(voices.map((voice) => draft.voiceLabel(voice)));
  const head = addressees.length > 0 ? `${labels(speakers)} to ${labels(addressees)}` : labels(speakers);
  return `${head}: ${shortened(content)}`;
}

/** At most 80 characters, cut after a word. */
function shortened(content: string): string {
  const line = content.replaceAll(/\s+/g, " ");
  return line.length <= 80 ? line : `${line.slice(0, 80).replace(/[\s,;:.]+\S*$/, "")}…`;
}
