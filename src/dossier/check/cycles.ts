import { LinkType } from "../../database/generated/enums.ts";
import type { Place, Problem } from "../read/problem.ts";
import type { KnownEdge } from "./known.ts";
import { type Check, problemAt } from "./whole.ts";

type Edge = KnownEdge & { place?: Place };

/** That nothing is, over any number of steps, a part of itself. */
export const checkAffiliationCycles: Check = ({ dossiers, known }) =>
  circles("PART_OF affiliations", [
    ...known.partOf,
    ...dossiers.flatMap(({ facts, places }) =>
      Object.entries(facts.actors).flatMap(([from, { affiliations }]) =>
        affiliations.flatMap(({ kind, organization: to }, index): Edge[] =>
          kind === "PART_OF"
            ? [{ from, to, place: places.of(["actors", from, "affiliations", index, "organization"]) }]
            : [],
        ),
      ),
    ),
  ]);

/** That links of one type do not run in a circle. */
export const checkLinkCycles: Check = function* ({ dossiers, known }) {
  const stated = dossiers.flatMap(({ facts, places }) =>
    Object.entries(facts.links).map(([key, { type, from, to }]) => ({
      type,
      from,
      to,
      place: places.keyOf(["links", key]),
    })),
  );
  const links = [...known.links, ...stated];
  for (const type of Object.values(LinkType)) {
    yield* circles(
      `${type} links`,
      links.filter((link) => link.type === type),
    );
  }
};

/** That no article relays itself. */
export const checkRelayCycles: Check = ({ dossiers }) =>
  circles(
    "relays",
    dossiers.flatMap(({ facts, places }) =>
      Object.entries(facts.articles).flatMap(([from, { relays }]) =>
        relays.map((to, index) => ({ from, to, place: places.of(["articles", from, "relays", index]) })),
      ),
    ),
  );

/** A problem for each edge that closes a circle with those before it, and is then left out. */
function* circles(what: string, edges: readonly Edge[]): Iterable<Problem> {
  const targets = new Map<string, string[]>();
  for (const { from, to, place } of edges) {
    const back = pathBetween(to, from, targets);
    if (back && place)
      yield problemAt(place, `${what} run in a circle: ${[from, ...back].join(" → ")}; take one of them out`);
    if (!back) targets.set(from, [...(targets.get(from) ?? []), to]);
  }
}

/** The shortest way along the edges, both ends included. */
function pathBetween(from: string, to: string, targets: ReadonlyMap<string, string[]>): string[] | undefined {
  const before = new Map<string, string | undefined>([[from, undefined]]);
  for (const [here] of before) {
    if (here === to) {
      const path = [here];
      for (let step = before.get(here); step !== undefined; step = before.get(step)) path.unshift(step);
      return path;
    }
    for (const next of targets.get(here) ?? []) if (!before.has(next)) before.set(next, here);
  }
  return undefined;
}
