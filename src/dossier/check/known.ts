import type { ActorKind, AffiliationKind, EntryType, LinkType } from "../../database/generated/enums.ts";

/** What the database already has, as far as a new dossier can clash with it. Everything by slug. */
export interface KnownGraph {
  entries: ReadonlyMap<string, KnownEntry>;
  articles: ReadonlyMap<string, KnownArticle>;
  /** Slugs of actors by their external ids, written "wikidata:Q1". */
  externalIds: ReadonlyMap<string, string>;
  /** Those that stories other than the call's state of the call's actors, with a place of such a story. */
  affiliations: readonly KnownAffiliation[];
  /** Affiliations of the kind PART_OF. */
  partOf: readonly KnownEdge[];
  /** Those alone that no dossier of the call states, by the same story and key: the dossier's word replaces the old one. */
  links: readonly (KnownEdge & { type: LinkType })[];
}

export interface KnownEntry {
  type: EntryType;
  /** Of an actor. */
  kind?: ActorKind;
}

export interface KnownArticle {
  url: string | null;
  headline: string;
  /** The instant by which it was certainly out. */
  reportedAt: Date;
  /** Slugs of the articles that it relays. */
  relays: readonly string[];
}

export interface KnownAffiliation {
  actor: string;
  organization: string;
  kind: AffiliationKind;
  post: string | null;
  /** EDTF, as is the next. */
  from: string | null;
  to: string | null;
  /** A place of a story that states it. */
  where: string;
}

export interface KnownEdge {
  from: string;
  to: string;
}

/** An empty database. */
export const nothingKnown: KnownGraph = {
  entries: new Map(),
  articles: new Map(),
  externalIds: new Map(),
  affiliations: [],
  partOf: [],
  links: [],
};
