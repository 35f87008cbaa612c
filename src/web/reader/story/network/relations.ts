import type { Noun } from "../../fact/shape.tsx";
import type { StoryActorFragment, StoryEntryFragment, VoiceHeardFragment } from "../../generated/documents.ts";
import { affiliationWords, linkWords, roleWords } from "../../words/words.ts";

export interface Thing {
  id: string;
  slug: string;
  label: string;
  noun: Noun;
}

export interface Relation {
  from: string;
  to: string;
  /** What the first is to the second, in words. */
  words: string;
}

export interface Relations {
  things: Thing[];
  relations: Relation[];
}

/** Who and what a story is made of, and how they relate, each relation once; what relates to nothing is left out. */
export function relationsOf(entries: readonly StoryEntryFragment[], actors: readonly StoryActorFragment[]): Relations {
  const all = new Map<string, Thing>();
  for (const { id, slug, name } of actors) all.set(id, { id, slug, label: name, noun: "Actor" });
  for (const { id, slug, label, __typename } of entries) all.set(id, { id, slug, label, noun: __typename });
  const stated = [...actors.flatMap(ofActor), ...entries.flatMap(ofEntry)];
  const unique = new Map(stated.map((relation) => [`${relation.from} ${relation.words} ${relation.to}`, relation]));
  const relations = [...unique.values()].filter(({ from, to }) => all.has(from) && all.has(to) && from !== to);
  const related = new Set(relations.flatMap(({ from, to }) => [from, to]));
  return { things: [...all.values()].filter(({ id }) => related.has(id)), relations };
}

const ofActor = ({ id, affiliations }: StoryActorFragment): Relation[] =>
  affiliations.map(({ kind, organization }) => ({ from: id, to: organization.id, words: affiliationWords[kind] }));

function ofEntry(entry: StoryEntryFragment): Relation[] {
  const links = entry.links.nodes.map(({ from, to, type }) => ({
    from: from.id,
    to: to.id,
    words: linkWords[type][0],
  }));
  switch (entry.__typename) {
    case "Actor":
      return links;
    case "Statement":
      return [
        ...links,
        ...named(entry.speakers).map((from) => ({ from, to: entry.id, words: "said" })),
        ...named(entry.addressees).map((to) => ({ from: entry.id, to, words: "was said to" })),
        ...entry.about.nodes.map(({ id: to }) => ({ from: entry.id, to, words: "is about" })),
        ...(entry.meeting ? [{ from: entry.id, to: entry.meeting.id, words: "was said at" }] : []),
      ];
    case "Incident":
      return [...links, ...partsIn(entry)];
    case "Meeting":
      return [
        ...links,
        ...partsIn(entry),
        ...entry.agenda.nodes.map(({ id: to }) => ({ from: entry.id, to, words: "has on its agenda" })),
      ];
  }
}

const partsIn = ({ id, participants }: Extract<StoryEntryFragment, { participants: unknown }>): Relation[] =>
  participants.map(({ actor, role }) => ({ from: actor.id, to: id, words: `is ${roleWords[role]} of` }));

const named = (voices: readonly VoiceHeardFragment[]) =>
  voices.flatMap((voice) => (voice.__typename === "Actor" ? [voice.id] : []));

/** What is left of some relations when only some nouns are wanted, and only around one thing where one is given. */
export function filtered({ things, relations }: Relations, nouns: ReadonlySet<Noun>, around: string | null): Relations {
  const near = around === null ? null : neighbours(relations, around);
  const kept = things.filter(({ id, noun }) => nouns.has(noun) && (near === null || near.has(id)));
  const ids = new Set(kept.map(({ id }) => id));
  return { things: kept, relations: relations.filter(({ from, to }) => ids.has(from) && ids.has(to)) };
}

/** The things with the most relations first, statements apart, whose labels are sentences. */
export function busiest({ things, relations }: Relations): Thing[] {
  const degrees = new Map<string, number>();
  for (const id of relations.flatMap(({ from, to }) => [from, to])) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const degree = ({ id }: Thing) => degrees.get(id) ?? 0;
  return things.filter(({ noun }) => noun !== "Statement").toSorted((a, b) => degree(b) - degree(a));
}

/** A thing and all that it relates to, either way. */
export const neighbours = (relations: readonly Relation[], of: string): ReadonlySet<string> =>
  new Set([of, ...relations.flatMap(({ from, to }) => (from === of ? [to] : to === of ? [from] : []))]);
