import { timeSpan } from "../../api/time-span.ts";
import type { AttributionTerms } from "../../database/generated/enums.ts";
import type { Rows } from "../../dossier/plan/tables.ts";
import { type Item, item, next } from "./item.ts";

/** What a fact rests on: these evidences, or else one of an article that was published then. */
export interface Grounds {
  evidence?: Item[];
  /** When that article was published, in EDTF. */
  reported?: string;
}

/** The columns of a row that a test may leave out. */
export type Optional<Row, Columns extends keyof Row> = Partial<Pick<Row, Columns>>;

/** A time span of a date in EDTF. */
export function aTime(edtf: string): Item {
  const { id } = next();
  return item(id, { TimeSpan: [{ id, ...timeSpan(edtf), basis: "STATED" }] });
}

/** As `aTime`, when there is a date. */
export function maybeTime(edtf: string | undefined): Item | undefined {
  return edtf === undefined ? undefined : aTime(edtf);
}

/** An article, of one and the same outlet when none is given. */
export function anArticle({
  outlet = defaultOutlet,
  published = "2024-10-01",
  relays = [],
  ...row
}: { outlet?: Item; published?: string; relays?: Item[] } & Optional<
  Rows["Article"],
  "slug" | "headline" | "url" | "byline" | "language" | "text" | "textHash"
> = {}): Item {
  const { id, number } = next();
  const time = aTime(published);
  const stated = { slug: `article-${number}`, headline: `Headline ${number}`, byline: [], language: "en", ...row };
  return item(
    id,
    {
      Article: [{ id, outletId: outlet.id, publishedId: time.id, ...stated }],
      ArticleRelay: relays.map((relayed, position) => ({ articleId: id, relayedId: relayed.id, position })),
    },
    outlet,
    time,
    relays,
  );
}

/** Words of an article, by the voices between its outlet and them, the nearest to the reader first. */
export function anEvidence({
  article,
  reported,
  via = [],
  ...row
}: {
  article?: Item;
  /** When the article was published, in EDTF, in place of an article. */
  reported?: string;
  via?: (Item | { voice: Item; terms: AttributionTerms; cue?: string })[];
} & Optional<Rows["Evidence"], "exact" | "part" | "prefix" | "suffix" | "anchor" | "start" | "end"> = {}): Item {
  const { id, number } = next();
  const source = article ?? anArticle(reported === undefined ? {} : { published: reported });
  const hops = via.map((hop) => ("voice" in hop ? hop : { voice: hop, terms: "UNSTATED" as const }));
  return item(
    id,
    {
      Evidence: [{ id, articleId: source.id, exact: `words ${number}`, part: "TEXT", anchor: "UNCHECKED", ...row }],
      AttributionHop: hops.map(({ voice, ...hop }, position) => ({
        evidenceId: id,
        position,
        ...voiceColumns(voice),
        ...hop,
      })),
    },
    source,
    hops.map(({ voice }) => voice),
  );
}

/** A group that an article leaves unnamed. */
export function anUnnamedSource({
  article = anArticle(),
  affiliation,
  ...row
}: { article?: Item; affiliation?: Item } & Optional<
  Rows["UnnamedSource"],
  "key" | "descriptor" | "countMin" | "countMax"
> = {}): Item {
  const { id, number } = next();
  const stated = { key: `source-${number}`, descriptor: `officials ${number}`, ...row };
  return item(
    id,
    { UnnamedSource: [{ id, articleId: article.id, affiliationId: affiliation?.id, ...stated }] },
    article,
    affiliation,
  );
}

/** The columns of a voice: an actor, or an unnamed source. */
export function voiceColumns(voice: Item): { actorId?: string; sourceId?: string } {
  return voice.rows.UnnamedSource ? { sourceId: voice.id } : { actorId: voice.id };
}

/** A fact with the evidence that it rests on; a part of a whole that has none of its own rests on the whole's. */
export function aFact(id: string, { evidence, reported }: Grounds, whole?: string): Item {
  const ownGrounds = !whole || reported !== undefined;
  const cited = evidence ?? (ownGrounds ? [anEvidence(reported === undefined ? {} : { reported })] : []);
  return item(
    id,
    { Fact: [{ id, wholeId: whole }], Citation: cited.map((one) => ({ factId: id, evidenceId: one.id })) },
    cited,
  );
}

const defaultOutlet = ((): Item => {
  const { id } = next();
  return item(id, {
    Fact: [{ id }],
    Entry: [{ id, type: "ACTOR", slug: "test-wire", label: "Test Wire" }],
    Actor: [{ id, name: "Test Wire", actorKind: "OUTLET" }],
    Name: [{ actorId: id, value: "Test Wire", kind: "PREFERRED", position: 0 }],
  });
})();
