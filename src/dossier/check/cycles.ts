import { LinkType } from "../../database/generated/enums.ts";
import type { Place, Problem } from "../read/problem.ts";
import { circlesIn } from "./circles.ts";
import type { KnownEdge } from "./known.ts";
import { type Check, problemAt } from "./whole.ts";

/** Of each kind: the rest is told when these are mended. */
const mostCircles = 10;
/** In a message. */
const mostSteps = 10;

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

/** A problem for each edge that closes a circle with those before it. The database's own close none. */
function* circles(what: string, edges: readonly Edge[]): Iterable<Problem> {
  for (const { edge, path } of circlesIn(edges, mostCircles)) {
    const steps = [edge.from, ...path];
    const shown = steps.length > mostSteps ? [...steps.slice(0, mostSteps - 1), "…", edge.from] : steps;
    if (edge.place) yield problemAt(edge.place, `${what} run in a circle: ${shown.join(" → ")}; take one of them out`);
  }
}
