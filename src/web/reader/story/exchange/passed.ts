import type { NoticeGivenFragment, StoryEntryFragment } from "../../generated/documents.ts";
import { type Belonging, isOnItsOwn, speaksFor } from "./belonging.ts";
import { type Passage, passagesOf } from "./passages.ts";

export interface Passed extends Pick<Passage, "time" | "what"> {
  /** Which side it came from; both where they met. */
  by: "one" | "other" | "both";
}

export interface Side {
  slug: string;
  name: string;
}

interface Exchange {
  one: Side;
  other: Side;
  passed: Passed[];
}

interface Story {
  entries: readonly StoryEntryFragment[];
  notices: readonly NoticeGivenFragment[];
  actors: readonly Belonging[];
  /** The slugs of two sides, of those that are chosen. */
  between?: readonly [one: string | null, other: string | null];
}

/**
 * What passed between two sides of a story, in the order of time: the gateway's communications, within one story, without
 * asking for them. A side that is not chosen, or not known, is one of the two that most passed between; undefined where there are
 * no two.
 */
export function exchangeOf({ entries, notices, actors, between = [null, null] }: Story): Exchange | undefined {
  const passages = passagesOf(entries, notices, speaksFor(actors));
  const usual = busiest(passages, actors);
  if (!usual) return undefined;
  const [chosen, against] = between.map((slug) => actors.find((actor) => actor.slug === slug));
  const [first, second] = usual;
  const one = chosen ?? (first === against ? second : first);
  const other = against && against !== one ? against : second === one ? first : second;
  return { one, other, passed: passedBetween(passages, one, other) };
}

/** The two between which most passed, of those that are part of nothing else; where nothing did, the first two. */
function busiest(passages: readonly Passage[], actors: readonly Belonging[]): readonly [Side, Side] | undefined {
  const alone = actors.filter(isOnItsOwn);
  const ranks = new Map(alone.map(({ slug }, rank) => [slug, rank]));
  const ranksOf = (parties: readonly ReadonlySet<string>[]) => [
    ...new Set(parties.flatMap((party) => [...party].flatMap((slug) => ranks.get(slug) ?? []))),
  ];
  const counts = new Map<number, number>();
  for (const { from, to } of passages) {
    const pairs = ranksOf(from).flatMap((one) =>
      ranksOf(to).flatMap((other) =>
        one === other ? [] : [Math.min(one, other) * alone.length + Math.max(one, other)],
      ),
    );
    for (const pair of new Set(pairs)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([a, many], [b, more]) => more - many || a - b);
  const [one, other] = most ? [alone[Math.floor(most[0] / alone.length)], alone[most[0] % alone.length]] : actors;
  return one && other && [one, other];
}

function passedBetween(passages: readonly Passage[], one: Side, other: Side): Passed[] {
  return passages.flatMap(({ time, what, from, to, mutual }): Passed[] => {
    const forth = includes(from, one) && includes(to, other);
    const back = includes(from, other) && includes(to, one);
    if (!forth && !back) return [];
    return [{ time, what, by: mutual || (forth && back) ? "both" : forth ? "one" : "other" }];
  });
}

const includes = (parties: readonly ReadonlySet<string>[], { slug }: Side) => parties.some((party) => party.has(slug));
