import { z } from "zod";
import * as enums from "../../database/generated/enums.ts";
import { echo } from "../../api/echo.ts";
import { canName, hasWord, isVisible, refusedIn } from "./characters.ts";

/** The small values that a dossier's items are made of. What may be written short comes out in full. */

/** So long that an index still takes it. */
const longest = { slug: 100, name: 500, url: 2_000, text: 10_000 };

/** Of a list in one fact. */
export const mostItems = 1_000;

export const slug = z
  .string()
  .max(longest.slug)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: ({ input }) =>
      `${echo(String(input))} must be lower-case words joined by hyphens, as in gallant-washington-visit`,
  });

/** A text without characters that no text has, and with one that a reader sees. */
const textOf = (most: number, lines: "one" | "many") =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((value) => refusedIn(value, lines) === undefined, {
      error: ({ input }) => refusedIn(String(input), lines),
    })
    .refine((value) => value === "" || isVisible(value) || refusedIn(value, lines) !== undefined, {
      error: ({ input }) => `${echo(String(input))} must not be empty, and shows nothing: fill it or leave it out`,
    });
export const text = textOf(longest.text, "many");
/** A text by which something is looked up. */
const line = textOf(longest.name, "one");
export const name = line.refine((value) => !isVisible(value) || canName(value), {
  error: ({ input }) => `${echo(String(input))} is no name: write one with a letter or digit`,
});
export const url = z
  .url({ protocol: /^https?$/ })
  .refine((value) => refusedIn(value, "one") === undefined, { error: ({ input }) => refusedIn(String(input), "one") })
  .refine((value) => Buffer.byteLength(value) <= longest.url, {
    error: `has more than the ${longest.url} bytes that are allowed: shorten it`,
  });
/** BCP 47. */
export const language = line.refine(isLanguage, {
  error: ({ input }) => `${echo(String(input))} is no language tag of BCP 47: write one, as in en or ar-LB`,
});
/** ISO 8601, negative after a minus sign. */
export const duration = z
  .string()
  .regex(/^-?P(?:\d+W|(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)$/, {
    error: ({ input }) => `${echo(String(input))} must be an ISO 8601 duration, as in PT5M or P2D`,
  });

/** One item, or a list of at least one; comes out as a list. */
export const oneOrMore = <T extends z.ZodType>(item: T) =>
  z.union([item, z.array(item).min(1).max(mostItems)]).transform((value) => [value].flat() as z.output<T>[]);

/** One item, or a list that may be empty or left out; comes out as a list. */
export const anyNumber = <T extends z.ZodType>(item: T) =>
  z
    .union([item, z.array(item).max(mostItems)])
    .transform((value) => [value].flat() as z.output<T>[])
    .default([]);

const edtf = z
  .union([z.string(), z.int({ abort: true, error: noYear }).min(1, { error: noYear }).max(9999, { error: noYear })])
  .transform((value) => (typeof value === "number" ? String(value).padStart(4, "0") : value))
  .meta({
    id: "edtf",
    description: "A date in EDTF, levels 0 and 1.",
    examples: [
      "2024-09-27",
      "2024-10",
      "2024-10-04?",
      "2024-07-25/2024-07-30",
      "../2024-10-08",
      "2024-10-08T14:30:00Z",
    ],
  });

export const time = z
  .union([
    edtf,
    z.strictObject({
      edtf,
      basis: z
        .enum(enums.TimeBasis)
        .default("STATED")
        .describe("Stated in the source, relative to its publication (last Friday), or inferred from it."),
      verbatim: text.optional().describe("The date as printed: Friday."),
    }),
  ])
  .transform((value) => (typeof value === "string" ? { edtf: value, basis: "STATED" as const } : value))
  .meta({ id: "time" });

export const voice = slug.describe("An actor's slug, or the key of an unnamed source.");

const terms = z
  .enum(enums.AttributionTerms)
  .default("UNSTATED")
  .describe("The terms on which this voice spoke to the one before.");
const hop = z
  .union([voice, z.strictObject({ voice, terms, cue: text.optional().describe("The reporting verb, as printed.") })])
  .transform((value) => (typeof value === "string" ? { voice: value, terms: "UNSTATED" as const } : value))
  .meta({ id: "hop" });

const evidence = z
  .strictObject({
    article: slug.describe("The key of the article."),
    exact: text
      .refine((words) => !isVisible(words) || hasWord(words), { error: "has neither letter nor digit: quote words" })
      .describe("Words that stand verbatim in the article."),
    prefix: text.optional().describe("Words right before them, where they stand more than once."),
    suffix: text.optional().describe("Words right after them, where they stand more than once."),
    part: z.enum(enums.ArticlePart).default("TEXT").describe("Where in the article they stand."),
    via: anyNumber(hop).describe("The voices behind the article's outlet, the nearest to the reader first."),
  })
  .meta({ id: "evidence" });

/** Evidence that must be given. */
export const evidences = oneOrMore(evidence).describe("The words of articles that this rests on.");
/** Evidence that may be left out; the description says what stands in for it. */
export const someEvidence = (instead: string) => anyNumber(evidence).describe(instead);

export const place = z.strictObject({
  name: text.describe("Its name, as a reader knows it."),
  precision: z.enum(enums.PlacePrecision).describe("How closely it is known."),
  latitude: z.number().min(-90).max(90).optional().describe("Degrees north."),
  longitude: z.number().min(-180).max(180).optional().describe("Degrees east."),
  country: slug.optional().describe("The slug of the state it lies in."),
});

export const participants = anyNumber(
  z.strictObject({
    actor: slug.describe("The actor's slug."),
    role: z.enum(enums.ParticipantRole).describe("What part the actor had."),
    post: text.optional().describe("The post the actor held then."),
    evidence: someEvidence("Left out, it rests on the evidence of the whole."),
  }),
).describe("Who took part, was hit, or is said to have.");

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

/** A date without its hyphens is a number to YAML. */
function noYear({ input }: { input?: unknown }): string {
  const said = String(input);
  const meant = /^\d{8}$/.test(said)
    ? said.replace(/(....)(..)(..)/, "$1-$2-$3")
    : "a year of 1 to 9999, or a date as in 2024-10-08";
  return `the number ${said} is no year: write ${meant}`;
}
