import type { Rows } from "../../dossier/plan/tables.ts";
import { factOf, voiceOf } from "./grounds.ts";
import type { Told, Today, World } from "./world.ts";

type Timing = Rows["Notice"]["timing"];

/** That somebody of another side knew of a recent incident, or did not; one in eight is contradicted later. */
export function notify(world: World, today: Today): void {
  const { random } = world;
  const incident = world.incidents.draw(random);
  if (!incident) return;
  const knowerId = voiceOf(world, random.pick(incident.side.counterparts));
  const timing = random.weighted(timings);
  tellNotice(world, today, incident, knowerId, timing);
  if (!random.chance(0.125)) return;
  const contrary = timing === "NONE" ? "HOURS_BEFORE" : "NONE";
  world.plan(today, 6, (later) => tellNotice(world, later, incident, knowerId, contrary));
}

function tellNotice(world: World, today: Today, incident: Told, knowerId: string, timing: Timing): void {
  const { random, ledger, stories } = world;
  const article = random.skewed(today.articles, 3);
  const id = factOf(world, today, article);
  const key = world.slug();
  stories.tell(article.story, id, key);
  stories.name(article.story, knowerId);
  const lead = random.chance(0.6) ? leads[timing] : undefined;
  const named = random.chance(0.4);
  const source = !named && article.sources.length > 0 ? random.pick(article.sources) : null;
  ledger.add("Notice", {
    id,
    incidentId: incident.id,
    knowerId,
    timing,
    leadMin: lead?.[0] ?? null,
    leadMax: lead?.[1] ?? null,
    leadVerbatim: null,
    informantActorId: named ? voiceOf(world, incident.side) : null,
    informantSourceId: source,
    channel: random.weighted({ UNKNOWN: 60, PHONE: 25, IN_PERSON: 10, LETTER: 5 }),
    meetingId: random.chance(0.1) ? (world.meetings.draw(random)?.id ?? null) : null,
  });
}

const timings: Readonly<Record<Timing, number>> = {
  ...{ NONE: 22, MINUTES_BEFORE: 18, HOURS_BEFORE: 20, DAYS_BEFORE: 18, DURING: 5, AFTER: 7, UNKNOWN: 10 },
};
const leads: Partial<Record<Timing, [string, string]>> = {
  MINUTES_BEFORE: ["PT5M", "PT30M"],
  HOURS_BEFORE: ["PT2H", "PT6H"],
  DAYS_BEFORE: ["P1D", "P3D"],
};

/** A link between two recent entries; a promise may be kept, broken or contradicted by what came after it. */
export function link(world: World, today: Today): void {
  const { random, ledger, stories } = world;
  const [earlier, later] = [entry(world), entry(world)].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)) as [
    Told,
    Told,
  ];
  if (earlier.id === later.id) return;
  const forward = "commits" in earlier && earlier.commits && random.chance(0.7);
  const type = forward
    ? random.weighted({ FULFILLED_BY: 45, BROKEN_BY: 35, CONTRADICTED_BY: 20 })
    : random.weighted({
        IN_RESPONSE_TO: 35,
        FOLLOWED: 25,
        SUPPORTS: 12,
        REFUTES: 10,
        RETALIATION_FOR: 10,
        SUPERSEDES: 5,
        PART_OF: 3,
      });
  const [from, to] = forward ? [earlier, later] : [later, earlier];
  const article = random.skewed(today.articles, 3);
  const id = factOf(world, today, article);
  stories.tell(article.story, id, world.slug());
  const assertedBy = random.weighted({ REPORTER: 50, SOURCE: 25, EDITOR: 25 });
  ledger.add("Link", { id, type, fromId: from.id, toId: to.id, note: null, assertedBy });
}

function entry(world: World): Told & { commits?: boolean } {
  const { random } = world;
  const kind = random.weighted({ statements: 60, incidents: 25, meetings: 15 });
  return world[kind].draw(random) ?? world.statements.draw(random)!;
}
