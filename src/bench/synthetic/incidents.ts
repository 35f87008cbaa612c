import type { Rows } from "../../dossier/plan/tables.ts";
import type { Side } from "./cast.ts";
import { factOn, partOf, stepOf, voiceOf, wordsFrom } from "./grounds.ts";
import { day } from "./spans.ts";
import type { Article, Told, Today, World } from "./world.ts";

/** An incident of the day between two sides, which later days may judge anew. */
export function befall(world: World, today: Today): void {
  const { random, ledger, calendar, stories } = world;
  const article = random.skewed(today.articles, 3);
  const side = random.skewed(world.cast.sides);
  const evidence = wordsFrom(world, today, article);
  const id = factOn(world, evidence);
  stories.tell(article.story, id);
  const title = world.sentence(3, 6);
  const at = today.at - random.between(0, 2) * day;
  const incidentKind = random.weighted(kinds);
  const other = random.pick(side.counterparts);
  ledger.add("Entry", { id, type: "INCIDENT", slug: world.slug(), label: title });
  ledger.add("Incident", {
    id,
    title,
    summary: random.chance(0.6) ? world.sentence(10, 25) : null,
    incidentKind,
    timeId: calendar.told(at, 0.06),
    placeId: other.cities.length > 0 && random.chance(0.7) ? random.skewed(other.cities) : null,
  });
  if (random.chance(0.3))
    ledger.add("EventCode", { incidentId: id, position: 0, scheme: "PLOVER", code: random.pick(codes), mode: null });
  takePart(world, today, article, id, [
    [side, random.weighted({ PERPETRATOR: 60, ALLEGED_PERPETRATOR: 25, CLAIMANT: 15 })],
    [other, random.weighted({ TARGET: 70, VICTIM: 30 })],
    ...(random.chance(0.2) ? ([[random.skewed(world.cast.sides), "MEDIATOR"]] as const) : []),
  ]);
  const told = { id, story: article.story, at, side };
  judge(world, told, factOn(world, evidence, { wholeId: id }), 0, "REPORTED");
  if (random.chance(0.35)) world.plan(today, 8, (later) => judgeAnew(world, later, told, 1));
  world.incidents.add(told);
}

function judgeAnew(world: World, today: Today, told: Told, position: number): void {
  const { random } = world;
  const verification = random.weighted({ CONFIRMED: 45, DENIED: 20, DISPUTED: 20, CLAIMED: 10, RETRACTED: 5 });
  judge(world, told, stepOf(world, today, random.pick(today.articles), told.id), position, verification);
  if (random.chance(0.3)) world.plan(today, 8, (later) => judgeAnew(world, later, told, position + 1));
}

function judge(
  world: World,
  { id: incidentId, story }: Told,
  id: string,
  position: number,
  verification: Rows["Assessment"]["verification"],
): void {
  const { random, ledger, stories } = world;
  stories.tell(story, id);
  const occurrence = random.weighted({ OCCURRED: 75, ONGOING: 8, PLANNED: 8, ATTEMPTED: 5, DID_NOT_OCCUR: 4 });
  const byActorId = random.chance(0.3) ? voiceOf(world, random.skewed(world.cast.sides)) : null;
  ledger.add("Assessment", { id, incidentId, position, occurrence, verification, byActorId, bySourceId: null });
}

/** Who took part in an incident or meeting: one of each side named, in a role. */
export function takePart(
  world: World,
  today: Today,
  article: Article,
  entryId: string,
  parts: (readonly [Side, Rows["Participation"]["role"]])[],
): void {
  for (const [position, [side, role]] of parts.entries()) {
    const id = partOf(world, today, article, entryId);
    const actorId = voiceOf(world, side);
    world.ledger.add("Participation", { id, entryId, position, actorId, role, post: null });
    world.stories.tell(article.story, id);
    world.stories.name(article.story, actorId);
  }
}

const kinds: Readonly<Record<Rows["Incident"]["incidentKind"], number>> = {
  ...{ OTHER: 30, AIRSTRIKE: 14, MISSILE_ATTACK: 10, GROUND_OPERATION: 8, NEGOTIATION: 12, RETALIATION: 8 },
  ...{ SABOTAGE: 6, CEASEFIRE: 6, TARGETED_KILLING: 6 },
};
const codes = ["ASSAULT", "COERCE", "CONSULT", "PROTEST", "MOBILIZE", "AGREE"];
