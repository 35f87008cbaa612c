import { z } from "zod";
import * as enums from "../../database/generated/enums.ts";
import {
  anyNumber,
  duration,
  evidences,
  language,
  name,
  oneOrMore,
  participants,
  place,
  slug,
  someEvidence,
  text,
  time,
  url,
  voice,
} from "./values.ts";

/** What a dossier states in each of its sections. What may be left out says so. */

const label = text
  .optional()
  .describe("What to print when there is room for one line; left out, it is made of the rest.");
const summary = text.optional().describe("A sentence or two, in the editors' own words.");
const channel = z.enum(enums.Channel).default("UNKNOWN").describe("By what way the words went.");

export const article = z.strictObject({
  outlet: slug.describe("The slug of the outlet, an actor."),
  headline: text.describe("As printed; in [square brackets] a description that nothing may quote."),
  url: url.optional().describe("Where it stands on the web."),
  byline: anyNumber(text).describe("Its writers, as printed."),
  language: language.default("en").describe("A BCP 47 tag: en, ar-LB."),
  published: time.describe("When it came out."),
  relays: anyNumber(slug).describe("Articles whose reporting it relays."),
  storeText: z.boolean().default(false).describe("Whether its licence lets its text be stored."),
});

/** As large as the database's integers. */
const count = z.int({ abort: true }).positive().max(2_147_483_647);

export const source = z.strictObject({
  article: slug.describe("The article that tells of it."),
  descriptor: text.describe("As printed: four U.S. officials."),
  count: z
    .union([count, z.tuple([count, count])])
    .transform((value) => (typeof value === "number" ? ([value, value] as const) : value))
    .optional()
    .describe("How many, or [least, most]."),
  affiliation: slug.optional().describe("The slug of the body they are said to belong to."),
});

const otherName = z
  .union([
    name,
    z.strictObject({ value: name.describe("The name."), language: language.describe("A BCP 47 tag: en, ar-LB.") }),
  ])
  .transform((value) => (typeof value === "string" ? { value } : value));

const affiliation = z.strictObject({
  organization: slug.describe("The slug of the body: any actor but a person."),
  kind: z.enum(enums.AffiliationKind).describe("Office held, membership, or being a part of a greater body."),
  post: text.optional().describe("The post's title."),
  from: time.optional().describe("When it began."),
  to: time.optional().describe("When it ended."),
  evidence: someEvidence("Left out, it rests on the evidence of every fact that names the actor."),
});

export const actor = z.strictObject({
  name: name.describe("The preferred name."),
  kind: z.enum(enums.ActorKind).describe("What it is."),
  description: text.optional().describe("A line that tells it from others: Israeli Defense Minister."),
  names: z
    .partialRecord(z.enum(enums.NameKind).exclude(["PREFERRED"]), anyNumber(otherName))
    .default({})
    .describe("Other names, by kind: {TRANSLITERATION: [Yoav Galant]}."),
  ids: z.record(slug, name).default({}).describe("External ids by scheme: {wikidata: Q1}."),
  affiliations: anyNumber(affiliation).describe("Offices, memberships, and what it is part of."),
});

export const statement = z.strictObject({
  label,
  speakers: oneOrMore(voice).describe("Who said it: actors or unnamed sources."),
  addressees: anyNumber(voice).describe("To whom: actors or unnamed sources."),
  content: text.describe("What was said, in the editors' own words."),
  quote: text.optional().describe("The speaker's own words, never the reporter's."),
  form: z.enum(enums.StatementForm).default("PARAPHRASE").describe("How the words come to us."),
  illocution: z.enum(enums.Illocution).describe("What was done by saying it."),
  condition: text.optional().describe("What it was made to depend on."),
  channel,
  meeting: slug.optional().describe("The slug of the call or meeting at which it was said."),
  time: time.optional().describe("When it was said."),
  about: anyNumber(slug).describe("Slugs of the entries that it is about."),
  evidence: evidences,
});

const assessment = z.strictObject({
  occurrence: z.enum(enums.Occurrence).describe("Whether it happened."),
  verification: z.enum(enums.Verification).describe("How well that is established."),
  by: voice.optional().describe("Who so assesses it: an actor or an unnamed source."),
  evidence: someEvidence("Left out, it rests on the incident's."),
});

export const incident = z.strictObject({
  label,
  title: text.describe("What happened, in a few words."),
  summary,
  kind: z.enum(enums.IncidentKind).describe("What sort of thing it is."),
  codes: anyNumber(
    z.strictObject({
      scheme: z.enum(enums.CodeScheme).describe("The event ontology."),
      code: text.describe('In quotes, as leading zeros count: "0231".'),
      mode: text.optional().describe("PLOVER's mode."),
    }),
  ).describe("Codes of event ontologies."),
  time: time.optional().describe("When it happened, or is to."),
  place: place.optional().describe("Where it happened, or is to."),
  participants,
  assessments: oneOrMore(assessment).describe("Whether it happened and how well that is established, oldest first."),
  evidence: someEvidence("That of its assessments counts, too."),
});

const statusChange = z.strictObject({
  status: z.enum(enums.MeetingStatus).describe("The status it was reported to have."),
  changed: time.optional().describe("When the status itself changed."),
  time: time.optional().describe("When it is to be held, by this change."),
  reason: text.optional().describe("Why, in the editors' own words."),
  by: voice.optional().describe("Who says so: an actor or an unnamed source."),
  evidence: someEvidence("Left out, it rests on the meeting's."),
});

export const meeting = z.strictObject({
  label,
  title: text.describe("What it is, in a few words."),
  summary,
  format: z.enum(enums.MeetingFormat).default("UNKNOWN").describe("How they meet."),
  place: place.optional().describe("Where it is held."),
  participants,
  agenda: anyNumber(slug).describe("Slugs of the entries that it deals with."),
  statuses: oneOrMore(statusChange).describe("Every status it was reported to have, oldest first."),
  evidence: someEvidence("That of its statuses counts, too."),
});

export const notice = z.strictObject({
  incident: slug.describe("The slug of the incident."),
  knower: slug.describe("The slug of the actor who knew, or did not."),
  timing: z.enum(enums.NoticeTiming).describe("When the actor learned of it; NONE says that it did not beforehand."),
  lead: z
    .strictObject({
      min: duration.optional().describe("At least so long: PT5M."),
      max: duration.optional().describe("At most so long: PT1H."),
      verbatim: text.optional().describe("As printed: just minutes before."),
    })
    .optional()
    .describe("How long before the incident, as ISO 8601 durations."),
  informant: voice.optional().describe("Who told: an actor or an unnamed source."),
  channel,
  meeting: slug.optional().describe("The slug of the call or meeting at which the actor learned of it."),
  evidence: evidences,
});

export const link = z.strictObject({
  type: z.enum(enums.LinkType).describe("Reads from left to right: FROM is a RETALIATION_FOR TO."),
  from: slug.describe("The slug of an entry."),
  to: slug.describe("The slug of another."),
  note: text.optional().describe("A word of explanation."),
  assertedBy: z.enum(enums.Assertion).default("REPORTER").describe("Whose judgement it is."),
  evidence: evidences,
});
