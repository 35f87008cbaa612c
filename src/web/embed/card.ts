import type { EmbedSourcesFragment } from "./generated/documents.ts";
import { dateWords } from "./date-words.ts";

/** What one card says. */
export interface Card {
  /** What kind of background it is, in a word or two. */
  kind: string;
  /** The entry that it is about. */
  slug: string;
  label: string;
  /** When it was or is to be, or was reported. */
  date?: string;
  /** What is said of it; accounts that conflict are several. */
  claims: Claim[];
}

export interface Claim {
  words?: string;
  source: Source;
}

/** Who carries a claim, in which words. */
export interface Source {
  outlet: string;
  published: string;
  quote: string;
  /** Where to read it: http or https, nothing else. */
  url?: string;
}

/** What a fact's evidence lets be said; nothing where there is none. */
export function claim(evidence: EmbedSourcesFragment, words?: string): Claim[] {
  // One that can be followed is worth more to a reader than the earliest.
  const best = evidence.nodes.find(({ article }) => webAddress(article.url)) ?? evidence.nodes[0];
  if (!best) return [];
  const { exact, article } = best;
  const source = {
    outlet: article.outlet.name,
    published: dateWords(article.published),
    quote: exact,
    url: webAddress(article.url),
  };
  return [{ words, source }];
}

/** A card, unless there is nothing that it could rest on. */
export function card(heading: Omit<Card, "claims">, claims: Claim[]): Card[] {
  return claims.length > 0 ? [{ ...heading, claims }] : [];
}

function webAddress(url: string | null | undefined): string | undefined {
  return url && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? url : undefined;
}
