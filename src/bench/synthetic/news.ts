import { introduceBodies, introducePerson } from "./actors.ts";
import { publish } from "./articles.ts";
import { befall } from "./incidents.ts";
import type { RowsByTable } from "./ledger.ts";
import { convene } from "./meetings.ts";
import { link, notify } from "./relations.ts";
import { day } from "./spans.ts";
import { state } from "./statements.ts";
import { type Today, World } from "./world.ts";

const firstDay = Date.UTC(2015, 0, 1);
const years = 10;
const rowsAtOnce = 60_000;

export interface Batch {
  rows: RowsByTable;
  /** How many statements have been made with these. */
  statements: number;
}

/**
 * The rows of a synthetic graph with so many statements, in batches that refer only to rows of their own or earlier ones;
 * the same ones for the same seed. The news of ten years, day by day; how much there is in memory hangs on the actors alone.
 */
export function* newsOf(statements: number, seed: number): Iterable<Batch> {
  const actors = Math.max(200, Math.round(statements / 50));
  const world = new World(seed, actors);
  const days = Math.min(365 * years, Math.max(5, Math.floor(statements / 20)));
  const counts = dailyCounts(world, statements, days);
  let told = 0;
  let introduced = 0;
  for (const [index, count] of counts.entries()) {
    const today: Today = { index, at: firstDay + Math.floor((index * 365.25 * years) / days) * day, articles: [] };
    publish(world, today, Math.max(3, Math.round(count / 6)) + (index === 0 ? Math.round(actors / 20) : 0));
    if (index === 0) introduceBodies(world, today);
    // A third is there on the first day, the others come by and by.
    for (const due = world.cast.persons * (1 / 3 + (2 / 3) * ((index + 1) / days)); introduced < due; introduced++) {
      introducePerson(world, today, introduced);
    }
    world.carryOut(today);
    for (let i = 0; i < count; i++) tellOne(world, today);
    told += count;
    if (world.ledger.size >= rowsAtOnce) yield { rows: world.ledger.take(), statements: told };
  }
  yield { rows: world.ledger.take(), statements: told };
}

/** A statement, and what else happens meanwhile. */
function tellOne(world: World, today: Today): void {
  const { random } = world;
  state(world, today);
  if (random.chance(0.05)) befall(world, today);
  if (random.chance(0.03)) convene(world, today);
  if (random.chance(0.045)) notify(world, today);
  if (random.chance(0.1)) link(world, today);
}

/** How many statements each day has, some days far more than others. */
function dailyCounts({ random }: World, statements: number, days: number): number[] {
  const weights = Array.from({ length: days }, () => 0.5 - Math.log(1 - random.unit()) / 2);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let [sum, before] = [0, 0];
  return weights.map((weight) => {
    sum += weight;
    const upTo = Math.round((statements * sum) / total);
    const count = upTo - before;
    before = upTo;
    return count;
  });
}
