import { type Card, card, claim } from "./card.ts";
import { dateWords } from "./date-words.ts";
import type { EmbedStoryQuery } from "./generated/documents.ts";
import { meetingCard } from "./meeting-card.ts";
import { timingWords } from "./words.ts";

type Incident = EmbedStoryQuery["incidents"]["nodes"][number];
type Development = EmbedStoryQuery["developments"]["nodes"][number];

/** The cards of a story: what is planned, who knew of what, and what else was reported last; one each, where there is one. */
export function storyCards({ meetings, incidents, developments }: EmbedStoryQuery): Card[] {
  const told = new Set<string>();
  const first = (cards: Card[]) => {
    const untold = cards.filter(({ slug }) => !told.has(slug)).slice(0, 1);
    for (const { slug } of untold) told.add(slug);
    return untold;
  };
  const byTension = [...incidents.nodes].sort((one, other) => tension(other) - tension(one));
  return [
    ...first([...meetings.nodes.flatMap(meetingCard), ...incidents.nodes.flatMap(plannedCard)]),
    ...first(byTension.flatMap(noticeCard)),
    ...first([...developments.nodes].reverse().flatMap((development) => latestCard(development, told))),
  ];
}

function plannedCard({ slug, label, time, occurrence, evidence }: Incident): Card[] {
  if (occurrence !== "PLANNED") return [];
  const date = time ? `planned for ${dateWords(time)}` : undefined;
  return card({ kind: "Planned", slug, label, date }, claim(evidence));
}

/** Accounts that conflict come before those that say there was no warning, and these before others. */
function tension({ notices }: Incident): number {
  if (notices.nodes.some(({ conflicts }) => conflicts.length > 0)) return 2;
  return notices.nodes.some(({ timing }) => timing === "NONE" || timing === "MINUTES_BEFORE") ? 1 : 0;
}

function noticeCard({ slug, label, time, notices }: Incident): Card[] {
  const conflicting = notices.nodes.filter(({ conflicts }) => conflicts.length > 0);
  const differ = conflicting.length > 0;
  const kind = differ ? "Who knew: accounts differ" : "Who knew";
  const shown = differ ? conflicting.slice(0, 2) : notices.nodes.slice(0, 1);
  return card(
    { kind, slug, label, date: time ? dateWords(time) : undefined },
    shown.flatMap(({ knower, timing, evidence }) => claim(evidence, `${knower.name} ${timingWords[timing]}`)),
  );
}

/** What developed, unless it only concerns what another card tells, or is that someone came into the story. */
function latestCard({ label, subject, reportedAt, evidence }: Development, told: Set<string>): Card[] {
  const [slug, ...about] = slugsOf(subject);
  if (slug === undefined || about.some((one) => told.has(one))) return [];
  const instant = { earliest: reportedAt, latest: reportedAt, precision: "SECOND" as const };
  const date = dateWords({ edtf: reportedAt, approximate: false, uncertain: false, ...instant });
  return card({ kind: "Latest", slug, label, date: `reported ${date}` }, claim(evidence));
}

/** The entry that a development is of, then those that it is about. */
function slugsOf(subject: Development["subject"]): string[] {
  switch (subject.__typename) {
    case "Statement":
      return [subject.slug, ...subject.about.nodes.map(({ slug }) => slug)];
    case "Incident":
    case "Meeting":
      return [subject.slug];
    case "Notice":
      return [subject.incident.slug];
    case "Link":
      return [subject.from.slug];
    default:
      return [];
  }
}
