import { type Extent, extentOf } from "../../time/scale.ts";

interface Bounds {
  earliest: string | null;
  latest: string | null;
}

export interface Belonging {
  slug: string;
  name: string;
  affiliations: readonly {
    organization: { slug: string; name: string };
    from: Bounds | null;
    to: Bounds | null;
  }[];
}

/** Everyone that an actor speaks for at a time: itself, and what it is affiliated with, directly or through what that is part of. */
export type SpeaksFor = (slug: string, time: Bounds | null) => ReadonlySet<string>;

/** By the affiliations of some actors; a bound that is not known counts as in force, as it does for the server. */
export function speaksFor(actors: readonly Belonging[]): SpeaksFor {
  const bySlug = new Map(actors.map((actor) => [actor.slug, actor]));
  return (slug, time) => {
    const at = time && extentOf(time);
    const found = new Set([slug]);
    // A set takes in what is added while it is walked.
    for (const one of found) {
      for (const { organization, from, to } of bySlug.get(one)?.affiliations ?? []) {
        if (!at || inForce(at, from, to)) found.add(organization.slug);
      }
    }
    return found;
  };
}

function inForce({ earliest, latest }: Extent, from: Bounds | null, to: Bounds | null): boolean {
  const begun = from?.earliest == null || latest === null || Date.parse(from.earliest) <= latest;
  const lasting = to?.latest == null || earliest === null || Date.parse(to.latest) >= earliest;
  return begun && lasting;
}

/** Those that are part of nothing else: states, and whoever stands alone. */
export const isOnItsOwn = ({ affiliations }: Belonging): boolean => affiliations.length === 0;
