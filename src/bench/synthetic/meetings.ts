import type { Rows } from "../../dossier/plan/tables.ts";
import { factOn, stepOf, voiceOf, wordsFrom } from "./grounds.ts";
import { takePart } from "./incidents.ts";
import { day, spanAt } from "./spans.ts";
import type { Told, Today, World } from "./world.ts";

type Status = Rows["MeetingStatusChange"]["status"];

/** A meeting of two sides or three, planned or held, whose status later days may change. */
export function convene(world: World, today: Today): void {
  const { random, ledger, stories } = world;
  const article = random.skewed(today.articles, 3);
  const side = random.skewed(world.cast.sides);
  const other = random.pick(side.counterparts);
  const evidence = wordsFrom(world, today, article);
  const id = factOn(world, evidence);
  stories.tell(article.story, id);
  const format = random.weighted({ VISIT: 25, IN_PERSON: 25, CALL: 25, VIDEO: 8, MULTILATERAL: 12, UNKNOWN: 5 });
  const title = `${side.head.name} and ${other.head.name}: ${world.words(2, 4)}`;
  ledger.add("Entry", { id, type: "MEETING", slug: world.slug(), label: title });
  ledger.add("Meeting", {
    id,
    title,
    summary: random.chance(0.4) ? world.sentence(10, 20) : null,
    format,
    placeId: other.cities.length > 0 && random.chance(0.6) ? random.skewed(other.cities) : null,
  });
  const roles = format === "VISIT" ? (["GUEST", "HOST"] as const) : (["ATTENDEE", "ATTENDEE"] as const);
  takePart(world, today, article, id, [
    [side, roles[0]],
    [other, roles[1]],
    ...(random.chance(0.4) ? ([[side, "ATTENDEE"]] as const) : []),
    ...(format === "MULTILATERAL" ? ([[random.skewed(world.cast.sides), "ATTENDEE"]] as const) : []),
  ]);
  const subject = random.chance(0.5) ? world.incidents.draw(random) : undefined;
  if (subject) ledger.add("AgendaItem", { meetingId: id, entryId: subject.id, position: 0 });

  const held = random.chance(0.45);
  const at = today.at + (held ? -random.between(0, 3) : random.between(1, 30)) * day;
  const told = { id, story: article.story, at, side };
  const status = held ? "HELD" : random.weighted({ SCHEDULED: 80, PROPOSED: 20 });
  change(world, today, told, factOn(world, evidence, { wholeId: id }), 0, status);
  if (!held) world.plan(today, 10, (later) => changeAgain(world, later, told, 1));
  world.meetings.add(told);
}

/** Puts a meeting off, brings it forward or ends its story. */
function changeAgain(world: World, today: Today, told: Told, position: number): void {
  const { random } = world;
  const status = random.weighted({ HELD: 50, POSTPONED: 18, RESCHEDULED: 14, CANCELLED: 18 });
  const step = stepOf(world, today, random.pick(today.articles), told.id);
  change(world, today, { ...told, at: today.at + random.between(0, 20) * day }, step, position, status);
  if (status === "POSTPONED" || status === "RESCHEDULED") {
    world.plan(today, 10, (later) => changeAgain(world, later, told, position + 1));
  }
}

function change(
  world: World,
  today: Today,
  { id: meetingId, story, at }: Told,
  id: string,
  position: number,
  status: Status,
): void {
  const { random, ledger, calendar, stories, cast } = world;
  stories.tell(story, id);
  const byActorId = random.chance(0.4) ? voiceOf(world, random.skewed(cast.sides)) : null;
  ledger.add("MeetingStatusChange", {
    id,
    meetingId,
    position,
    status,
    changedId: random.chance(0.3) ? calendar.write(spanAt(today.at, "DAY")) : null,
    timeId: status === "CANCELLED" ? null : calendar.told(at, 0.15),
    reason: status === "POSTPONED" || status === "CANCELLED" ? world.words(3, 8) : null,
    byActorId,
    bySourceId: null,
  });
}
