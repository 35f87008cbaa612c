import type { Actor, Side } from "./cast.ts";
import { factOn, partOf, wordsFrom } from "./grounds.ts";
import { inventions, posts, slugOf } from "./names.ts";
import { day, spanAt } from "./spans.ts";
import type { Today, World } from "./world.ts";

/** Tells of those who are there from the first day on, with the cities of the states. */
export function introduceBodies(world: World, today: Today): void {
  const { cast, random } = world;
  const states = cast.sides.filter(({ head }) => head.kind === "STATE");
  for (const { head, bodies } of cast.sides) for (const actor of [head, ...bodies]) introduce(world, today, actor);
  for (const actor of [...cast.blocs, ...cast.outlets]) introduce(world, today, actor);
  for (const bloc of cast.blocs) {
    for (const { head } of states.filter(() => random.chance(0.3))) join(world, today, head, bloc, "MEMBER");
  }
  for (const side of states) side.cities.push(...citiesOf(world, side.head));
}

/** Tells of a person of some side, with the office or offices it holds. */
export function introducePerson(world: World, today: Today, number: number): void {
  const { random, cast } = world;
  const side = random.skewed(cast.sides);
  const [given, family] = inventions(random, 2) as [string, string];
  const name = `${given} ${family}`;
  const person: Actor = { id: random.id(), slug: `${slugOf(name)}-${number}`, name, kind: "PERSON", alias: family };
  introduce(world, today, person);
  side.people.push(person);
  const lasts = random.weighted({ holds: 60, held: 15, moves: 10, none: 15 });
  if (lasts === "none") return;
  const started = today.at - random.between(30, 1_500) * day;
  const left = lasts === "held" ? today.at - random.between(1, 29) * day : today.at + random.between(100, 1_000) * day;
  hold(world, today, person, side, started, lasts === "holds" ? undefined : left);
  if (lasts !== "moves") return;
  world.plan(today, 400, (later) => {
    const next = random.chance(0.6) ? side : random.pick(side.counterparts);
    side.people.splice(side.people.indexOf(person), 1);
    next.people.push(person);
    hold(world, later, person, next, later.at, undefined);
  });
}

/** An office in a body of a side; half of them with the time since which, or between which, it was held. */
function hold(world: World, today: Today, person: Actor, side: Side, from: number, to: number | undefined): void {
  const { random, calendar } = world;
  const body = side.bodies.length > 0 ? random.skewed(side.bodies) : side.head;
  const told = (instant: number) => calendar.write(spanAt(instant, random.weighted({ DAY: 40, MONTH: 40, YEAR: 20 })));
  join(world, today, person, body, side.head.kind === "ARMED_GROUP" ? "MEMBER" : "OFFICE", {
    fromId: to !== undefined || random.chance(0.5) ? told(from) : null,
    toId: to === undefined ? null : told(to),
    post: random.pick(posts),
  });
}

function join(
  world: World,
  today: Today,
  actor: Actor,
  organization: Actor,
  kind: "OFFICE" | "MEMBER" | "PART_OF",
  rest: { fromId: string | null; toId: string | null; post: string | null } = { fromId: null, toId: null, post: null },
): void {
  const article = world.random.pick(today.articles);
  const id = partOf(world, today, article, actor.id);
  world.ledger.add("Affiliation", { id, actorId: actor.id, organizationId: organization.id, kind, ...rest });
  world.stories.tell(article.story, id);
}

function introduce(world: World, today: Today, actor: Actor): void {
  const { random, ledger, stories } = world;
  const article = random.pick(today.articles);
  const { id, slug, name, kind, alias, within } = actor;
  factOn(world, wordsFrom(world, today, article), { id });
  stories.name(article.story, id);
  ledger.add("Entry", { id, type: "ACTOR", slug, label: name });
  ledger.add("Actor", { id, name, actorKind: kind, description: random.chance(0.5) ? world.words(3, 6) : null });
  ledger.add("Name", { actorId: id, value: name, kind: "PREFERRED", language: null, position: 0 });
  if (alias !== undefined && alias !== name) {
    const aliasKind = kind === "STATE" ? "DEMONYM" : kind === "PERSON" ? "WEAK_ALIAS" : "METONYM";
    ledger.add("Name", { actorId: id, value: alias, kind: aliasKind, language: null, position: 1 });
  }
  if (random.chance(0.3)) ledger.add("ExternalId", { scheme: "wikidata", value: `Q${slug}`, actorId: id });
  if (within) join(world, today, actor, within, "PART_OF");
}

function citiesOf({ random, ledger }: World, { id: countryId }: Actor): string[] {
  return inventions(random, random.between(3, 8)).map((name) => {
    const place = random.id();
    const [latitude, longitude] = [random.between(-60, 70), random.between(-180, 180)];
    ledger.add("Place", { id: place, name, precision: "CITY", latitude, longitude, countryId });
    return place;
  });
}
