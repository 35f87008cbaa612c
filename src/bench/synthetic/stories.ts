import type { Ledger } from "./ledger.ts";
import type { Random } from "./random.ts";
import { capitalized, wordsOf } from "./words.ts";

/** A story that still grows. */
export interface Story {
  id: string;
  slug: string;
  /** With how many facts it is told. */
  size: number;
  facts: number;
  actors: Set<string>;
  articles: Set<string>;
}

const largest = 3_000;
const atOnce = 6;

/** The stories of the news: a few at once, the first of them told most; each ends at a size of its own. */
export class Stories {
  private readonly open: Story[];
  private count = 0;

  constructor(
    private readonly ledger: Ledger,
    private readonly random: Random,
    private readonly vocabulary: readonly string[],
  ) {
    this.open = Array.from({ length: atOnce }, () => this.begin());
  }

  /** A story to tell today. */
  today(): Story {
    const story = this.random.skewed(this.open);
    if (story.facts < story.size) return story;
    const next = this.begin();
    this.open[this.open.indexOf(story)] = next;
    return next;
  }

  /** That a story tells a fact; a notice or link has a key. */
  tell(story: Story, factId: string, key: string | null = null): void {
    story.facts += 1;
    this.ledger.add("StoryFact", { storyId: story.id, factId, place: placeIn(story), key });
  }

  /** That a story tells of an actor; once. */
  name(story: Story, actorId: string): void {
    if (story.actors.has(actorId)) return;
    story.actors.add(actorId);
    this.tell(story, actorId);
  }

  /** That a story cites an article; once. */
  cite(story: Story, articleId: string): void {
    if (story.articles.has(articleId)) return;
    story.articles.add(articleId);
    this.ledger.add("StoryArticle", { storyId: story.id, articleId, place: placeIn(story) });
  }

  private begin(): Story {
    const { random } = this;
    const words = wordsOf(random, this.vocabulary, 2, 3);
    this.count += 1;
    const story = {
      id: random.id(),
      slug: `${words.replaceAll(" ", "-")}-${this.count}`,
      size: Math.min(largest, Math.ceil(Math.exp(random.normal(Math.log(300), 0.9)))),
      facts: 0,
      actors: new Set<string>(),
      articles: new Set<string>(),
    };
    const summary = `${capitalized(wordsOf(random, this.vocabulary, 10, 25))}.`;
    this.ledger.add("Story", { id: story.id, slug: story.slug, title: `The ${words}`, summary });
    return story;
  }
}

const placeIn = ({ slug, facts }: Story) => `${slug}.yaml:${facts + 3}:3`;
