import type { Rows } from "../../dossier/plan/tables.ts";
import type { Side } from "./cast.ts";
import { factOf, voiceOf } from "./grounds.ts";
import { day } from "./spans.ts";
import type { Article, Today, World } from "./world.ts";

/** A statement of the day: by one side, about half of the time to another. */
export function state(world: World, today: Today): void {
  const { random, ledger, calendar, stories } = world;
  const article = random.skewed(today.articles, 3);
  const side = random.skewed(world.cast.sides);
  const id = factOf(world, today, article);
  stories.tell(article.story, id);
  const illocution = random.weighted(illocutions);
  const at = today.at - random.between(0, 3) * day;
  const content = world.sentence(8, 24);
  const form = random.weighted({ PARAPHRASE: 45, PARTIAL_QUOTE: 30, DIRECT_QUOTE: 20, MENTAL_STATE: 5 });
  ledger.add("Entry", {
    id,
    type: "STATEMENT",
    slug: world.slug(),
    label: `${side.head.name}: ${content.slice(0, 60)}`,
  });
  ledger.add("Statement", {
    id,
    content,
    quote: form.endsWith("QUOTE") ? world.words(4, 14) : null,
    form,
    illocution,
    condition: random.chance(0.04) ? world.words(4, 10) : null,
    channel: random.weighted(channels),
    meetingId: random.chance(0.06) ? (world.meetings.draw(random)?.id ?? null) : null,
    timeId: calendar.told(at),
  });
  voice(world, article, id, "SPEAKER", side);
  if (random.chance(0.5)) voice(world, article, id, "ADDRESSEE", addressed(world, side));
  for (const [position, entryId] of [...subjects(world, article)].entries()) {
    ledger.add("About", { statementId: id, entryId, position });
  }
  const commits = illocution === "ASSURE" || illocution === "PROMISE";
  world.statements.add({ id, story: article.story, at, side, commits });
}

/** One voice of a side, or two; or an unnamed source of the article. */
function voice(world: World, article: Article, statementId: string, role: "SPEAKER" | "ADDRESSEE", side: Side): void {
  const { random, ledger, stories } = world;
  if (article.sources.length > 0 && random.chance(role === "SPEAKER" ? 0.25 : 0.05)) {
    const row = { statementId, role, position: 0, actorId: null, sourceId: random.pick(article.sources) };
    ledger.add("StatementVoice", row);
    return;
  }
  const actors = new Set([voiceOf(world, side), ...(random.chance(0.1) ? [voiceOf(world, side)] : [])]);
  for (const [position, actorId] of [...actors].entries()) {
    ledger.add("StatementVoice", { statementId, role, position, actorId, sourceId: null });
    stories.name(article.story, actorId);
  }
}

/** Mostly one that the side deals with, else any, now and then itself. */
function addressed({ random, cast }: World, side: Side): Side {
  const whom = random.weighted({ counterpart: 55, any: 30, own: 15 });
  return whom === "own" ? side : whom === "any" ? random.skewed(cast.sides) : random.pick(side.counterparts);
}

/** What a statement is about: one or two entries, actors among them. */
function subjects(world: World, { story }: Article): Set<string> {
  const { random, stories } = world;
  const found = new Set<string>();
  for (let left = random.between(1, 2); left > 0; left--) {
    const kind = random.weighted({ incidents: 35, meetings: 15, statements: 15, actor: 35 });
    const entry = kind === "actor" ? undefined : world[kind].draw(random);
    const id = entry?.id ?? voiceOf(world, random.skewed(world.cast.sides));
    if (!entry) stories.name(story, id);
    found.add(id);
  }
  return found;
}

const illocutions: Readonly<Record<Rows["Statement"]["illocution"], number>> = {
  ...{
    ASSERT: 40,
    ASSESS: 12,
    ASSURE: 5,
    PROMISE: 6,
    REQUEST: 8,
    EXPECT: 7,
    WARN: 9,
    THREATEN: 3,
    DENY: 7,
    DECLINE: 3,
  },
};
const channels: Readonly<Record<Rows["Statement"]["channel"], number>> = {
  ...{ UNKNOWN: 40, PRESS_BRIEFING: 20, BROADCAST: 12, SOCIAL: 10, IN_PERSON: 8, PHONE: 7, LETTER: 3 },
};
