import { z } from "zod";
import * as enums from "../database/generated/enums.ts";

/** The import format: one YAML file a story. What may be left out says so; what is keyed is keyed by slug. */

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words joined by hyphens, as in gallant-washington-visit");
const text = z.string().trim().min(1, "must not be empty");
const oneOrMore = <T extends z.ZodType>(item: T) => z.union([item, z.array(item).min(1)]).transform((value) => [value].flat() as z.output<T>[]);
const anyNumber = <T extends z.ZodType>(item: T) => oneOrMore(item).or(z.array(item)).default([]);
const ofEnum = <T extends Record<string, string>>(values: T) => z.enum(values);

const edtf = z.string().describe("A date in EDTF, levels 0 and 1: 2024-09-27, 2024-10, 2024-10-04?, ../2024-10-08.");
const time = z
  .union([
    edtf,
    z.strictObject({
      edtf,
      basis: ofEnum(enums.TimeBasis).default("STATED"),
      verbatim: text.optional().describe("The date as printed: Friday."),
    }),
  ])
  .transform((value) => (typeof value === "string" ? { edtf: value, basis: "STATED" as const } : value));

const voice = slug.describe("An actor's slug, or the key of an unnamed source.");

const evidence = z.strictObject({
  article: slug,
  exact: text.describe("Words that stand verbatim in the article."),
  prefix: text.optional(),
  suffix: text.optional(),
  part: ofEnum(enums.ArticlePart).default("TEXT"),
  via: oneOrMore(
    z
      .union([voice, z.strictObject({ voice, terms: ofEnum(enums.AttributionTerms).default("UNSTATED"), cue: text.optional() })])
      .transform((hop) => (typeof hop === "string" ? { voice: hop, terms: "UNSTATED" as const } : hop)),
  )
    .default([])
    .describe("The voices behind the article's outlet, the nearest to the reader first."),
});
const evidences = oneOrMore(evidence);
const someEvidence = evidences.default([]);

const place = z.strictObject({
  name: text,
  precision: ofEnum(enums.PlacePrecision),
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
  country: slug.optional(),
});

const participant = z.strictObject({
  actor: slug,
  role: ofEnum(enums.ParticipantRole),
  post: text.optional(),
  evidence: someEvidence.describe("Left out, it rests on the evidence of the whole."),
});

const article = z.strictObject({
  outlet: slug,
  headline: text,
  url: z.url({ protocol: /^https?$/ }).optional(),
  byline: anyNumber(text),
  language: text.default("en").describe("A BCP 47 tag."),
  published: time,
  relays: anyNumber(slug).describe("Articles whose reporting it relays."),
  storeText: z.boolean().default(false).describe("Whether its licence lets its text be stored."),
});

const source = z.strictObject({
  article: slug.describe("The article that tells of it."),
  descriptor: text.describe("As printed: four U.S. officials."),
  count: z
    .union([z.int().positive(), z.tuple([z.int().positive(), z.int().positive()])])
    .transform((value) => (typeof value === "number" ? ([value, value] as const) : value))
    .optional()
    .describe("How many, or [least, most]."),
  affiliation: slug.optional(),
});

const name = z.union([text, z.strictObject({ value: text, language: text })]).transform((value) => (typeof value === "string" ? { value } : value));

const actor = z.strictObject({
  name: text,
  kind: ofEnum(enums.ActorKind),
  description: text.optional(),
  names: z.partialRecord(ofEnum(enums.NameKind).exclude(["PREFERRED"]), anyNumber(name)).default({}).describe("Other names, by kind."),
  ids: z.record(z.string().regex(/^[a-z0-9-]+$/), text).default({}).describe("External ids by scheme: {wikidata: Q1}."),
  affiliations: anyNumber(
    z.strictObject({
      organization: slug,
      kind: ofEnum(enums.AffiliationKind),
      post: text.optional(),
      from: time.optional(),
      to: time.optional(),
      evidence: someEvidence.describe("Left out, it rests on the evidence of every fact that names the actor."),
    }),
  ),
});

const statement = z.strictObject({
  label: text.optional(),
  speakers: oneOrMore(voice),
  addressees: anyNumber(voice),
  content: text.describe("What was said, in the editors' own words."),
  quote: text.optional().describe("The speaker's own words, never the reporter's."),
  form: ofEnum(enums.StatementForm).default("PARAPHRASE"),
  illocution: ofEnum(enums.Illocution),
  condition: text.optional(),
  channel: ofEnum(enums.Channel).default("UNKNOWN"),
  meeting: slug.optional(),
  time: time.optional(),
  about: anyNumber(slug),
  evidence: evidences,
});

const assessment = z.strictObject({
  occurrence: ofEnum(enums.Occurrence),
  verification: ofEnum(enums.Verification),
  by: voice.optional(),
  evidence: someEvidence.describe("Left out, it rests on the incident's."),
});

const incident = z.strictObject({
  label: text.optional(),
  title: text,
  summary: text.optional(),
  kind: ofEnum(enums.IncidentKind),
  codes: anyNumber(z.strictObject({ scheme: ofEnum(enums.CodeScheme), code: text, mode: text.optional() })),
  time: time.optional(),
  place: place.optional(),
  participants: anyNumber(participant),
  assessments: oneOrMore(assessment).describe("Whether it happened and how well that is established, oldest first."),
  evidence: someEvidence.describe("That of its assessments counts, too."),
});

const statusChange = z.strictObject({
  status: ofEnum(enums.MeetingStatus),
  changed: time.optional(),
  time: time.optional().describe("When it is to be held, by this change."),
  reason: text.optional(),
  by: voice.optional(),
  evidence: someEvidence.describe("Left out, it rests on the meeting's."),
});

const meeting = z.strictObject({
  label: text.optional(),
  title: text,
  summary: text.optional(),
  format: ofEnum(enums.MeetingFormat).default("UNKNOWN"),
  place: place.optional(),
  participants: anyNumber(participant),
  agenda: anyNumber(slug),
  statuses: oneOrMore(statusChange).describe("Every status it was reported to have, oldest first."),
  evidence: someEvidence.describe("That of its statuses counts, too."),
});

const notice = z.strictObject({
  incident: slug,
  knower: slug,
  timing: ofEnum(enums.NoticeTiming),
  lead: z
    .strictObject({ min: z.iso.duration().optional(), max: z.iso.duration().optional(), verbatim: text.optional() })
    .optional()
    .describe("How long before the incident, as ISO 8601 durations."),
  informant: voice.optional(),
  channel: ofEnum(enums.Channel).default("UNKNOWN"),
  meeting: slug.optional(),
  evidence: evidences,
});

const link = z.strictObject({
  type: ofEnum(enums.LinkType),
  from: slug,
  to: slug,
  note: text.optional(),
  assertedBy: ofEnum(enums.Assertion).default("REPORTER"),
  evidence: evidences,
});

const keyed = <T extends z.ZodType>(item: T) => z.record(slug, item).default({});

export const dossierSchema = z.strictObject({
  story: z.strictObject({ slug, title: text, summary: text }),
  articles: keyed(article),
  sources: keyed(source).describe("Unnamed sources, each told of by one article."),
  actors: keyed(actor),
  statements: keyed(statement),
  incidents: keyed(incident),
  meetings: keyed(meeting),
  notices: keyed(notice),
  links: keyed(link),
});

export type Dossier = z.output<typeof dossierSchema>;
