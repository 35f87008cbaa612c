import type { Dossier } from "../format/format.ts";
import type { Places } from "../read/places.ts";
import type { Texts } from "../text/anchoring.ts";
import { planActor } from "./actor.ts";
import { planArticle, planSource } from "./article.ts";
import { Draft, type Known } from "./draft.ts";
import { planIncident } from "./incident.ts";
import { planMeeting } from "./meeting.ts";
import { planLink, planNotice } from "./relation.ts";
import { planStatement } from "./statement.ts";

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
