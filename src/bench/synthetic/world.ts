import { Calendar } from "./calendar.ts";
import { type Actor, type Cast, castOf, type Side } from "./cast.ts";
import { Ledger } from "./ledger.ts";
import { Random } from "./random.ts";
import { Recent } from "./recent.ts";
import { Stories, type Story } from "./stories.ts";
import { capitalized, vocabularyOf, wordsOf } from "./words.ts";

/** An entry that later ones may be about, or link to. */
export interface Told {
  id: string;
  story: Story;
  /** When it happened, roughly. */
  at: number;
  side: Side;
}

/** What a day's facts rest on. */
export interface Article {
  id: string;
  outlet: Actor;
  story: Story;
  /** The unnamed sources that it draws on. */
  sources: string[];
}

export interface Today {
  index: number;
  /** Its first instant. */
  at: number;
  articles: Article[];
}

/** All that is known of the synthetic world while its news is made, day by day; it does not grow with the days. */
export class World {
  readonly random: Random;
  readonly ledger = new Ledger();
  readonly vocabulary: readonly string[];
  readonly calendar: Calendar;
  readonly stories: Stories;
  readonly cast: Cast;
  readonly statements = new Recent<Told & { commits: boolean }>(1_500);
  readonly incidents = new Recent<Told>(300);
  readonly meetings = new Recent<Told>(200);
  readonly articles = new Recent<Article>(200);
  private readonly plans = new Map<number, ((today: Today) => void)[]>();
  private numbers = 0;

  constructor(seed: number, actors: number) {
    this.random = new Random(seed);
    this.vocabulary = vocabularyOf(this.random);
    this.calendar = new Calendar(this.ledger, this.random);
    this.stories = new Stories(this.ledger, this.random, this.vocabulary);
    this.cast = castOf(this.random, actors);
  }

  words(least: number, most: number): string {
    return wordsOf(this.random, this.vocabulary, least, most);
  }

  sentence(least: number, most: number): string {
    return `${capitalized(this.words(least, most))}.`;
  }

  /** A slug that nothing else has. */
  slug(): string {
    this.numbers += 1;
    return `${this.words(2, 3).replaceAll(" ", "-")}-${this.numbers}`;
  }

  /** What is to be told within so many days after today, if there are as many. */
  plan({ index }: Today, within: number, tell: (today: Today) => void): void {
    const due = index + this.random.between(1, within);
    this.plans.set(due, [...(this.plans.get(due) ?? []), tell]);
  }

  /** Tells what was planned for today. */
  carryOut(today: Today): void {
    for (const tell of this.plans.get(today.index) ?? []) tell(today);
    this.plans.delete(today.index);
  }
}
