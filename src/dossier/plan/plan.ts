import type { Dossier } from "../format/format.ts";
import { counting, Draft, type Known } from "./draft.ts";
import { idOf } from "./ids.ts";
import type { Places } from "../read/places.ts";
import type { Rows } from "./tables.ts";
import { hashOf, type Texts } from "../text/anchoring.ts";

/**
 * The rows that a dossier comes to, by table and key, with the words and places of what they state. Columns that it
 * leaves to what the database has are left out.
 */
export function plan(dossier: Dossier, places: Places, texts: Texts, known: Known): Draft {
  const draft = new Draft(dossier, places, texts, known);
  const { slug, title, summary } = dossier.story;
  draft.note(draft.storyId, "story", slug, ["story"]);
  draft.add("Story", { id: draft.storyId, slug, title, summary });
  for (const [slug, actor] of Object.entries(dossier.actors)) planActor(draft, slug, actor);
  for (const [slug, article] of Object.entries(dossier.articles)) planArticle(draft, slug, article);
  for (const [key, source] of Object.entries(dossier.sources)) planSource(draft, key, source);
  for (const [slug, incident] of Object.entries(dossier.incidents)) planIncident(draft, slug, incident);
  for (const [slug, meeting] of Object.entries(dossier.meetings)) planMeeting(draft, slug, meeting);
  for (const [slug, statement] of Object.entries(dossier.statements)) planStatement(draft, slug, statement);
  for (const [key, notice] of Object.entries(dossier.notices)) planNotice(draft, key, notice);
  for (const [key, link] of Object.entries(dossier.links)) planLink(draft, key, link);
  return draft;
}

type Keyed<
  T extends "articles" | "sources" | "actors" | "statements" | "incidents" | "meetings" | "notices" | "links",
> = Dossier[T][string];

function planArticle(draft: Draft, slug: string, article: Keyed<"articles">): void {
  const { outlet, headline, url = null, byline, language, published, relays } = article;
  const id = idOf.article(slug);
  const place = draft.note(id, "article", slug, ["articles", slug]);
  const publishedId = draft.time(published)!;
  const text = draft.texts.get(slug);
  draft.add("Article", {
    ...{ id, slug, headline, url, outletId: idOf.entry(outlet), byline, language, publishedId },
    ...(text !== undefined && { textHash: hashOf(text), text }),
    ...(!article.storeText && { text: null }),
  });
  draft.add("StoryArticle", { storyId: draft.storyId, articleId: id, place });
  for (const [position, relayed] of relays.entries())
    draft.add("ArticleRelay", { articleId: id, relayedId: idOf.article(relayed), position });
}

function planSource(draft: Draft, key: string, { article, descriptor, count, affiliation }: Keyed<"sources">): void {
  const [countMin = null, countMax = null] = count ?? [];
  const id = idOf.source(article, key);
  draft.note(id, "unnamed source", key, ["sources", key]);
  const affiliationId = affiliation ? idOf.entry(affiliation) : null;
  draft.add("UnnamedSource", {
    id,
    articleId: idOf.article(article),
    key,
    descriptor,
    countMin,
    countMax,
    affiliationId,
  });
}

function planEntry(draft: Draft, type: Rows["Entry"]["type"], path: [string, string], label: string): string {
  const slug = path[1];
  const id = idOf.entry(slug);
  draft.fact(id, type.toLowerCase() as Lowercase<typeof type>, slug, path);
  draft.add("Entry", { id, type, slug, label });
  return id;
}

function planActor(draft: Draft, slug: string, actor: Keyed<"actors">): void {
  const { name, kind, description = null, names, ids, affiliations } = actor;
  const id = planEntry(draft, "ACTOR", ["actors", slug], name);
  draft.add("Actor", { id, name, actorKind: kind, description });
  for (const [position, row] of namesOf(names).entries())
    draft.add("Name", { actorId: id, ...row, position: position + 1 });
  draft.add("Name", { actorId: id, value: name, kind: "PREFERRED", language: null, position: 0 });
  for (const [scheme, value] of Object.entries(ids)) draft.add("ExternalId", { scheme, value, actorId: id });
  for (const [index, { organization, kind, post = null, from, to, evidence }] of affiliations.entries()) {
    const organizationId = idOf.entry(organization);
    const affiliationId = idOf.affiliation(id, organizationId, kind, post, from?.edtf);
    const path = ["actors", slug, "affiliations", index];
    draft.fact(affiliationId, "affiliation", slug, path, id);
    draft.add("Affiliation", {
      id: affiliationId,
      actorId: id,
      organizationId,
      kind,
      post,
      fromId: draft.time(from),
      toId: draft.time(to),
    });
    draft.cite(affiliationId, evidence);
  }
}

function namesOf(names: Keyed<"actors">["names"]) {
  return (Object.keys(names) as (keyof typeof names)[]).flatMap((kind) =>
    names[kind]!.map((name) => ({ kind, language: null, ...name })),
  );
}

function planStatement(draft: Draft, slug: string, statement: Keyed<"statements">): void {
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
  const id = planEntry(draft, "STATEMENT", ["statements", slug], statement.label ?? statementLabel(draft, statement));
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
function statementLabel(draft: Draft, { speakers, addressees, content }: Keyed<"statements">): string {
  const labels = (voices: string[]) => new Intl.ListFormat("en").format(voices.map((voice) => draft.voiceLabel(voice)));
  const head = addressees.length > 0 ? `${labels(speakers)} to ${labels(addressees)}` : labels(speakers);
  return `${head}: ${shortened(content)}`;
}

/** At most 80 characters, cut after a word. */
function shortened(content: string): string {
  const line = content.replaceAll(/\s+/g, " ");
  return line.length <= 80 ? line : `${line.slice(0, 80).replace(/[\s,;:.]+\S*$/, "")}…`;
}

function planIncident(draft: Draft, slug: string, incident: Keyed<"incidents">): void {
  const { title, summary = null, kind, codes, time, place, participants, assessments, evidence } = incident;
  const id = planEntry(draft, "INCIDENT", ["incidents", slug], incident.label ?? title);
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
    const assessmentId = idOf.assessment(id, ...content, ordinal(content));
    const ownPath = [...path, "assessments", position];
    draft.fact(assessmentId, "assessment", slug, ownPath, id);
    draft.add("Assessment", {
      id: assessmentId,
      incidentId: id,
      position,
      occurrence,
      verification,
      byActorId,
      bySourceId,
    });
    draft.cite(id, own);
    draft.cite(assessmentId, own.length > 0 ? own : evidence);
  }
}

function planMeeting(draft: Draft, slug: string, meeting: Keyed<"meetings">): void {
  const { title, summary = null, format, place, participants, agenda, statuses, evidence } = meeting;
  const id = planEntry(draft, "MEETING", ["meetings", slug], meeting.label ?? title);
  draft.add("Meeting", { id, title, summary, format, placeId: draft.place(place) });
  for (const [position, entry] of agenda.entries())
    draft.add("AgendaItem", { meetingId: id, entryId: idOf.entry(entry), position });
  const path = ["meetings", slug] as const;
  draft.cite(id, evidence);
  planParticipants(draft, path, participants);
  const ordinal = counting();
  for (const [position, { status, changed, time, reason = null, by, evidence: own }] of statuses.entries()) {
    const { actorId: byActorId, sourceId: bySourceId } = draft.voice(by);
    const changedId = draft.time(changed);
    const timeId = draft.time(time);
    const content = [status, changedId, timeId, reason, byActorId ?? bySourceId];
    const statusId = idOf.statusChange(id, ...content, ordinal(content));
    const ownPath = [...path, "statuses", position];
    draft.fact(statusId, "status change", slug, ownPath, id);
    draft.add("MeetingStatusChange", {
      id: statusId,
      meetingId: id,
      position,
      status,
      changedId,
      timeId,
      reason,
      byActorId,
      bySourceId,
    });
    draft.cite(id, own);
    draft.cite(statusId, own.length > 0 ? own : evidence);
  }
}

function planParticipants(
  draft: Draft,
  path: readonly [string, string],
  participants: Keyed<"incidents">["participants"],
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

function planNotice(draft: Draft, key: string, notice: Keyed<"notices">): void {
  const { incident, knower, timing, lead, informant, channel, meeting, evidence } = notice;
  const id = idOf.notice(draft.dossier.story.slug, key);
  const { actorId: informantActorId, sourceId: informantSourceId } = draft.voice(informant);
  draft.fact(id, "notice", key, ["notices", key]);
  draft.add("Notice", {
    ...{
      id,
      incidentId: idOf.entry(incident),
      knowerId: idOf.entry(knower),
      timing,
      informantActorId,
      informantSourceId,
      channel,
    },
    ...{ leadMin: lead?.min ?? null, leadMax: lead?.max ?? null, leadVerbatim: lead?.verbatim ?? null },
    meetingId: meeting ? idOf.entry(meeting) : null,
  });
  draft.cite(id, evidence);
}

function planLink(draft: Draft, key: string, link: Keyed<"links">): void {
  const { type, from, to, note = null, assertedBy, evidence } = link;
  const id = idOf.link(draft.dossier.story.slug, key);
  draft.fact(id, "link", key, ["links", key]);
  draft.add("Link", { id, type, fromId: idOf.entry(from), toId: idOf.entry(to), note, assertedBy });
  draft.cite(id, evidence);
}
