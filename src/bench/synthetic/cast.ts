import type { ActorKind } from "../../database/generated/enums.ts";
import { inventions, portfolios, slugOf } from "./names.ts";
import type { Random } from "./random.ts";

/** An actor before it is told of. */
export interface Actor {
  id: string;
  slug: string;
  name: string;
  kind: ActorKind;
  /** Beside its name: the demonym of a state, the seat of a government, the surname of a person. */
  alias?: string;
  /** The body that it is a part or member of, from the first day on. */
  within?: Actor;
}

/** Those who stand together: a state with what is part of it, or an organization or armed group of its own. */
export interface Side {
  head: Actor;
  bodies: Actor[];
  /** Those told of so far, the most heard first. */
  people: Actor[];
  /** Those that it deals with most. */
  counterparts: Side[];
  /** The places of its cities. */
  cities: string[];
}

export interface Cast {
  /** The most heard first: a few states that are hubs, then the rest, groups and organizations among them. */
  sides: Side[];
  blocs: Actor[];
  outlets: Actor[];
  /** How many persons there are to be. */
  persons: number;
}

/** Who is there from the first day on, for so many actors in all. */
export function castOf(random: Random, actors: number): Cast {
  const share = (part: number, least: number, most: number) =>
    Math.round(Math.min(Math.max(actors * part, least), most));
  const names = inventions(random, share(0.02, 24, 300));
  const actor = (name: string, kind: ActorKind, rest: Partial<Actor> = {}): Actor => ({
    id: random.id(),
    slug: slugOf(name),
    name,
    kind,
    ...rest,
  });

  const states = names.slice(0, share(0.0125, 8, 150)).map((name, rank) => stateSide(name, rank, actor));
  const groups = several(share(0.03, 4, 120), (i) =>
    actor(`${names[i % names.length]!} Front ${i + 1}`, "ARMED_GROUP"),
  );
  const bodies = several(share(0.04, 6, 800), (i) =>
    actor(`Institute of ${names[i % names.length]!} ${i + 1}`, "ORGANIZATION"),
  );
  const others = [...groups, ...bodies].map(sideOf);
  // An armed group is the third most heard, another the seventh, and so on.
  const sides = states.flatMap((state, rank) => (rank % 4 === 2 ? [others.shift()!, state] : [state]));
  sides.push(...others);
  for (const side of sides) side.counterparts = several(3, () => counterpart(random, sides, side));

  const blocs = several(share(0.0025, 3, 12), (i) => actor(`${names.at(-1 - i)!} Union`, "ORGANIZATION"));
  const outlets = several(share(0.05, 8, 300), (i) =>
    actor(`The ${names[i % names.length]!} ${papers[i % papers.length]!} ${i + 1}`, "OUTLET"),
  );
  const known = sides.reduce((sum, side) => sum + 1 + side.bodies.length, blocs.length + outlets.length);
  return { sides, blocs, outlets, persons: Math.max(actors - known, actors / 4) };
}

const papers = ["Post", "Courier", "Herald", "Wire", "Times", "Gazette", "Broadcasting", "Star"];

function stateSide(
  name: string,
  rank: number,
  actor: (name: string, kind: ActorKind, rest: Partial<Actor>) => Actor,
): Side {
  const state = actor(name, "STATE", { alias: `${name}ian` });
  const government = actor(`Government of ${name}`, "GOVERNMENT_BODY", { within: state, alias: `${name} City` });
  const ministries = portfolios
    .slice(0, Math.ceil(portfolios.length / Math.sqrt(rank + 1)))
    .map((portfolio) => actor(`${name} Ministry of ${portfolio}`, "GOVERNMENT_BODY", { within: government }));
  return { ...sideOf(state), bodies: [government, ...ministries] };
}

const sideOf = (head: Actor): Side => ({ head, bodies: [], people: [], counterparts: [], cities: [] });

/** Another side, a hub more often than not. */
function counterpart(random: Random, sides: Side[], side: Side): Side {
  const found = random.skewed(sides);
  return found === side ? counterpart(random, sides, side) : found;
}

const several = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));
