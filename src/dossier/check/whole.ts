import type { EntryType } from "../../database/generated/enums.ts";
import { InvalidTimeSpan, type TimeSpan, timeSpan } from "../../api/time-span.ts";
import type { Facts, ParsedDossier } from "../read/parse.ts";
import type { Place, Problem } from "../read/problem.ts";
import type { KnownEntry, KnownGraph } from "./known.ts";

export interface CheckOptions {
  /** How many words an evidence may quote, by the dossier's file. */
  maxWords: (file: string) => number;
  /** The texts that evidence is checked against, by the article's key. */
  texts?: ReadonlyMap<string, string>;
}

/** A dossier whose facts can be read. */
export type Readable = ParsedDossier & { facts: Facts };

/** All that a check looks at: the dossiers of a call together with what the database has. */
export interface Whole {
  dossiers: readonly Readable[];
  known: KnownGraph;
  options: CheckOptions;
  entries: ReadonlyMap<string, KnownEntry>;
  articles: ReadonlyMap<string, Article>;
}

export interface Article {
  /** Absent of one that cannot be read; everything else is absent then, too. */
  headline?: string;
  url?: string | null | undefined;
  reportedAt?: Date | null;
  relays: readonly string[];
}

/** One kind of check: a problem for each thing that it finds wrong. */
export type Check = (whole: Whole) => Iterable<Problem>;

/** The sections of the four nouns, which share their slugs. */
export const nouns = {
  actors: "ACTOR",
  statements: "STATEMENT",
  incidents: "INCIDENT",
  meetings: "MEETING",
} as const satisfies Record<string, EntryType>;
export const nounSections = Object.keys(nouns) as (keyof typeof nouns)[];

/** Brings together what the files say and what is known; of one slug, the first file's word counts. */
export function wholeOf(dossiers: readonly Readable[], known: KnownGraph, options: CheckOptions): Whole {
  const entries = new Map<string, KnownEntry>();
  const articles = new Map<string, Article>();
  for (const { declared, facts, parts } of dossiers) {
    for (const section of nounSections) {
      for (const slug of declared[section]) {
        const kind = section === "actors" ? own(parts?.actors ?? {}, slug)?.kind : undefined;
        if (!entries.has(slug)) entries.set(slug, { type: nouns[section], ...(kind && { kind }) });
      }
    }
    for (const slug of declared.articles) {
      const { published, ...article } = own(facts.articles, slug) ?? { relays: [] };
      const reportedAt = published && (spanOf(published.edtf)?.latest ?? null);
      if (!articles.has(slug)) articles.set(slug, { ...article, ...(reportedAt !== undefined && { reportedAt }) });
    }
  }
  for (const [slug, entry] of known.entries) if (!entries.has(slug)) entries.set(slug, entry);
  for (const [slug, article] of known.articles) if (!articles.has(slug)) articles.set(slug, article);
  return { dossiers, known, options, entries, articles };
}

/** What a record has by a key of its own: the slug "constructor" is no more than a slug. */
export function own<T>(record: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** A problem at a place. */
export function problemAt({ file, line, column }: Place, message: string): Problem {
  return { file, line, column, message };
}

/** A time span, or null where its EDTF cannot be read, which is a problem of its own. */
export function spanOf(edtf: string): TimeSpan | null {
  try {
    return timeSpan(edtf);
  } catch (error) {
    if (error instanceof InvalidTimeSpan) return null;
    throw error;
  }
}
