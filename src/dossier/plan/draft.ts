import { timeSpan } from "../../api/time-span.ts";
import { own } from "../check/whole.ts";
import type { Dossier, Evidence, ItemOf } from "../format/format.ts";
import type { Path, Places } from "../read/places.ts";
import { printPlace } from "../read/problem.ts";
import { anchoring, type Texts } from "../text/anchoring.ts";
import { idOf } from "./ids.ts";
import type { ItemType } from "./item-type.ts";
import { keyOf, type Rows, type TableName, tableNames } from "./tables.ts";

/** Something that a dossier states, for the words of a report. */
export interface Item {
  type: ItemType;
  /** Its slug or key, or that of the whole that it is a part of. */
  name: string;
  /** Where the dossier states it. */
  path: Path;
}

export type RowsByKey = { [T in TableName]: Map<string, Rows[T]> };

/** By slug, what the database has that a dossier may name and leave to others to state. */
export interface Known {
  articles: ReadonlyMap<string, { headline: string; outletId: string }>;
  /** Actors' names. */
  names: ReadonlyMap<string, string>;
}

/** The rows that a dossier comes to, as they are gathered. */
export class Draft {
  readonly rows = Object.fromEntries(tableNames.map((table) => [table, new Map()])) as unknown as RowsByKey;
  /** What each id of a fact, article or unnamed source stands for. */
  readonly items = new Map<string, Item>();
  /** The entries whose label is made of the rest. */
  readonly madeLabels = new Set<string>();
  readonly storyId: string;

  constructor(
    readonly dossier: Dossier,
    readonly places: Places,
    readonly texts: Texts,
    private readonly known: Known,
  ) {
    this.storyId = idOf.story(dossier.story.slug);
  }

  add<T extends TableName>(table: T, row: Rows[T]): void {
    this.rows[table].set(keyOf(table, row), row);
  }

  /** Notes where the dossier states something, and returns the place. */
  note(id: string, type: ItemType, name: string, path: Path): string {
    this.items.set(id, { type, name, path });
    return printPlace(this.places.keyOf(path));
  }

  /** A fact that stands for itself, or as a part of a whole that was stated before. */
  fact(id: string, type: ItemType, name: string, path: Path, wholeId: string | null = null): void {
    const place = this.note(id, type, name, path);
    this.add("Fact", { id, wholeId });
    const key = type === "notice" || type === "link" ? name : null;
    this.add("StoryFact", { storyId: this.storyId, factId: id, place, key });
  }

  /** The id of a time span, which is added; null for none. */
  time(time: ItemOf<"incidents">["time"]): string | null {
    if (!time) return null;
    const { edtf, basis, verbatim = null } = time;
    const id = idOf.time(edtf, basis, verbatim);
    this.add("TimeSpan", { id, ...timeSpan(edtf), basis, verbatim });
    return id;
  }

  /** The id of a place, which is added; null for none. */
  place(place: ItemOf<"incidents">["place"]): string | null {
    if (!place) return null;
    const { name, precision, latitude = null, longitude = null, country } = place;
    const countryId = country ? idOf.entry(country) : null;
    const id = idOf.place(name, precision, latitude, longitude, countryId);
    this.add("Place", { id, name, precision, latitude, longitude, countryId });
    return id;
  }

  /** The two columns of a voice, one of them null: an unnamed source by its key, or an actor by its slug. */
  voice(name: string | undefined): { actorId: string | null; sourceId: string | null } {
    const source = name === undefined ? undefined : own(this.dossier.sources, name);
    if (source) return { actorId: null, sourceId: idOf.source(source.article, name!) };
    return { actorId: name === undefined ? null : idOf.entry(name), sourceId: null };
  }

  /** How a voice is called in one line. */
  voiceLabel(name: string): string {
    return (
      own(this.dossier.sources, name)?.descriptor ??
      own(this.dossier.actors, name)?.name ??
      this.known.names.get(name) ??
      name
    );
  }

  /** Rests a fact on evidence, whose chain begins with the article's outlet. */
  cite(factId: string, evidence: Evidence[]): void {
    for (const item of evidence) this.add("Citation", { factId, evidenceId: this.evidence(item) });
  }

  private evidence(item: Evidence): string {
    const { article, part, exact, prefix = null, suffix = null } = item;
    const via = item.via.map((hop) => ({ cue: null, ...hop, ...this.voice(hop.voice) }));
    const articleId = idOf.article(article);
    const id = idOf.evidence(
      ...([articleId, part, exact, prefix, suffix] as const),
      ...via.flatMap(({ actorId, sourceId, terms, cue }) => [actorId ?? sourceId, terms, cue]),
    );
    this.add("Evidence", { id, articleId, part, exact, prefix, suffix, ...this.anchor(item) } as Rows["Evidence"]);
    const outlet = { actorId: this.article(article).outletId, sourceId: null, terms: "ON_RECORD", cue: null } as const;
    for (const [position, { actorId, sourceId, terms, cue }] of [outlet, ...via].entries()) {
      this.add("AttributionHop", { evidenceId: id, position, actorId, sourceId, terms, cue });
    }
    return id;
  }

  private article(slug: string): { headline: string; outletId: string } {
    const stated = own(this.dossier.articles, slug);
    return stated ? { headline: stated.headline, outletId: idOf.entry(stated.outlet) } : this.known.articles.get(slug)!;
  }

  /** Where the words stand, if a text was given for the article; nothing otherwise, to leave what the database has. */
  private anchor(item: Evidence): Partial<Rows["Evidence"]> {
    const text = this.texts.get(item.article);
    if (text === undefined) return {};
    return anchoring(item, text, this.article(item.article).headline) ?? {};
  }
}

/** Numbers equal contents within a list: so that what is stated twice has two ids. */
export function counting(): (...content: unknown[]) => number {
  const seen = new Map<string, number>();
  return (...content) => {
    const key = JSON.stringify(content);
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return count;
  };
}
