import type { Side } from "./cast.ts";
import type { Article, Today, World } from "./world.ts";

/** A new fact on an article of the day. */
export function factOf(world: World, today: Today, article: Article): string {
  return factOn(world, wordsFrom(world, today, article));
}

/** A new fact on evidence; a part of a whole when one is named. */
export function factOn(
  world: World,
  evidence: readonly string[],
  { id = world.random.id(), wholeId = null }: { id?: string; wholeId?: string | null } = {},
): string {
  world.ledger.add("Fact", { id, wholeId });
  cite(world, id, evidence);
  return id;
}

/** A new part of a fact, which mostly rests on the evidence of its whole. */
export function partOf(world: World, today: Today, article: Article, wholeId: string): string {
  return factOn(world, world.random.chance(0.15) ? wordsFrom(world, today, article) : [], { wholeId });
}

/** A step in the history of an entry, whose evidence is the entry's, too. */
export function stepOf(world: World, today: Today, article: Article, entryId: string): string {
  const evidence = wordsFrom(world, today, article);
  cite(world, entryId, evidence);
  return factOn(world, evidence, { wholeId: entryId });
}

function cite({ ledger }: World, factId: string, evidence: readonly string[]): void {
  for (const evidenceId of evidence) ledger.add("Citation", { factId, evidenceId });
}

/** Evidence of an article, and one time in five of another of the day; their ids. */
export function wordsFrom(world: World, { articles }: Today, article: Article): string[] {
  const second = world.random.pick(articles);
  const both = second !== article && world.random.chance(0.2);
  return (both ? [article, second] : [article]).map((each) => quote(world, each));
}

function quote(world: World, article: Article): string {
  const { random, ledger } = world;
  const id = random.id();
  const part = random.chance(0.06) ? ("HEADLINE" as const) : ("TEXT" as const);
  const anchor = random.weighted({ UNCHECKED: 80, EXACT: 17, AMBIGUOUS: 2, ORPHANED: 1 });
  ledger.add("Evidence", { id, articleId: article.id, part, exact: world.words(4, 12), anchor });
  chain(world, article, id);
  return id;
}

/** The outlet, then up to two voices: those that it heard. */
function chain(world: World, { outlet, sources }: Article, evidenceId: string): void {
  const { random, ledger, cast } = world;
  ledger.add("AttributionHop", {
    evidenceId,
    position: 0,
    actorId: outlet.id,
    sourceId: null,
    terms: "ON_RECORD",
    cue: null,
  });
  const hops = random.weighted({ none: 50, one: 38, two: 12 });
  if (hops === "none") return;
  if (hops === "two") {
    const other = random.skewed(cast.outlets).id;
    ledger.add("AttributionHop", {
      evidenceId,
      position: 1,
      actorId: other,
      sourceId: null,
      terms: "ON_RECORD",
      cue: "reported",
    });
  }
  const source = sources.length > 0 && random.chance(0.6) ? random.pick(sources) : null;
  const actorId = source === null ? voiceOf(world, random.skewed(cast.sides)) : null;
  const terms = random.weighted({ UNSTATED: 40, ON_RECORD: 30, ON_BACKGROUND: 22, DEEP_BACKGROUND: 8 });
  const position = hops === "two" ? 2 : 1;
  ledger.add("AttributionHop", { evidenceId, position, actorId, sourceId: source, terms, cue: random.pick(cues) });
}

const cues = ["said", "told reporters", "wrote", "according to", "confirmed", null];

/** The id of one who speaks for a side: mostly a person, now and then a body or the side itself. */
export function voiceOf({ random }: World, { head, bodies, people }: Side): string {
  const by = random.weighted({ person: 75, body: 15, head: 10 });
  if (by === "person" && people.length > 0) return random.skewed(people).id;
  return (by === "body" && bodies.length > 0 ? random.skewed(bodies) : head).id;
}
