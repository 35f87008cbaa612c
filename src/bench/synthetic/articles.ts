import { day, spanAt } from "./spans.ts";
import type { Article, Today, World } from "./world.ts";

/** The articles of a day, of several outlets; one in eight relays an earlier one. */
export function publish(world: World, today: Today, count: number): void {
  for (let i = 0; i < count; i++) today.articles.push(article(world, today));
}

function article(world: World, today: Today): Article {
  const { random, ledger, calendar, stories, cast } = world;
  const id = random.id();
  const slug = world.slug();
  const outlet = random.skewed(cast.outlets, 4);
  const story = stories.today();
  const instant = today.at + Math.floor(random.unit() * day);
  const publishedId = calendar.write(spanAt(instant, random.weighted({ MINUTE: 85, DAY: 13, SECOND: 2 })));
  const url = random.chance(0.8) ? `https://${outlet.slug}.example/${slug}` : null;
  const byline = random.chance(0.6) ? [random.skewed(cast.sides).head.name] : [];
  const language = random.weighted({ en: 90, fr: 5, ar: 5 });
  ledger.add("Article", {
    id,
    slug,
    headline: world.sentence(5, 10),
    url,
    outletId: outlet.id,
    byline,
    language,
    publishedId,
  });
  stories.cite(story, id);

  const made: Article = { id, outlet, story, sources: random.chance(0.5) ? sourcesOf(world, id) : [] };
  const relayed = world.articles.draw(random);
  if (relayed && relayed.outlet !== outlet && random.chance(0.125)) {
    ledger.add("ArticleRelay", { articleId: id, relayedId: relayed.id, position: 0 });
  }
  world.articles.add(made);
  return made;
}

/** One or two unnamed sources, of the bodies of some side or of none that is told. */
function sourcesOf({ random, ledger, cast }: World, articleId: string): string[] {
  return Array.from({ length: random.between(1, 2) }, (_, index) => {
    const id = random.id();
    const { head, bodies } = random.skewed(cast.sides);
    const affiliation = random.chance(0.75)
      ? random.chance(0.5) && bodies.length > 0
        ? random.skewed(bodies)
        : head
      : null;
    const [countMin, countMax] = random.pick(counts);
    const descriptor = `${random.pick(["officials", "diplomats", "advisers", "people familiar with the matter"])} of ${head.name}`;
    const row = { id, articleId, key: `source-${index + 1}`, descriptor, countMin, countMax };
    ledger.add("UnnamedSource", { ...row, affiliationId: affiliation?.id ?? null });
    return id;
  });
}

const counts = [
  [1, 1],
  [2, 2],
  [3, 4],
  [5, null],
  [null, null],
] as const;
