import type { Cased } from "./casing.ts";
import { type NameOf, Phrases } from "./phrases.ts";
import { type Holder, postsAt } from "./posts.ts";
import { Reading } from "./reading.ts";
import { departmentsOf, rolesOf, shortOf, waysToSay } from "./roles.ts";
import { inSlices } from "./slices.ts";
import type { Candidate, Span } from "./spans.ts";
import { type Surroundings, surroundingsOf } from "./surroundings.ts";

/** A post that an actor holds. */
export interface PostOf {
  affiliationId: string;
  actorId: string;
  post: string;
  /** The organization and whatever it is part of: by their names the post is called. */
  bodies: readonly string[];
}

/** Words of a text that may mean somebody: text.slice(start, end). */
export interface Match extends Surroundings {
  start: number;
  end: number;
  candidates: Candidate[];
  cased: Cased;
}

/** The names and posts of actors, to be found in texts. */
export class NameIndex {
  private constructor(private readonly phrases: Phrases) {}

  static build(names: Iterable<NameOf>, posts: Iterable<PostOf>): Promise<NameIndex> {
    return inSlices(new NameIndex(new Phrases()).filled(names, posts));
  }

  /**
   * All that may mean somebody in a text, in the order of where it starts, the longest first. Matches overlap; which of them
   * hold is for others to say.
   */
  find(text: string): Promise<Match[]> {
    return inSlices(this.matches(text));
  }

  private *filled(names: Iterable<NameOf>, posts: Iterable<PostOf>): Generator<void, this> {
    for (const name of names) this.phrases.addName(name, yield* Reading.of(name.value));
    for (const post of posts) yield* this.addPost(post);
    return this;
  }

  /** The bodies of a post are known by their names, which therefore come first. */
  private *addPost({ affiliationId, actorId, post, bodies }: PostOf): Generator<void, void> {
    const reading = yield* Reading.of(post);
    const { names } = yield* this.phrases.in(reading);
    const isBody = ({ candidates }: Span) => candidates.some(({ actorId }) => bodies.includes(actorId));
    const words = reading.words.map(({ folded }) => folded);
    const candidate = { kind: "POST" as const, actorId, affiliationId };
    for (const role of rolesOf(words, [...names.inOrder()].filter(isBody))) {
      const holder = { candidate, qualifier: role.qualifiers.join(" ") };
      this.addWays(role.words, role.whole ? [undefined] : bodies, holder);
      for (const short of shortOf(role.words)) this.addWays(short, bodies, { ...holder, isShort: true });
      const led = departmentsOf(role.words).flatMap((department) => this.phrases.bearersOf(department));
      this.addWays(["head"], new Set(led.filter((body) => bodies.includes(body))), holder);
    }
  }

  private addWays(role: string[], bodies: Iterable<string | undefined>, holder: Holder): void {
    const of = new Set(bodies);
    for (const way of of.size > 0 ? waysToSay(role) : []) this.phrases.addRole(way, of, holder);
  }

  private *matches(text: string): Generator<void, Match[]> {
    const reading = yield* Reading.of(text);
    const { names, roles } = yield* this.phrases.in(reading);
    const posts: Span[] = [];
    for (const role of roles) {
      posts.push(...postsAt(reading, role, names));
      yield;
    }
    for (const post of posts) names.add(post);
    const matches: Match[] = [];
    for (const span of names.inOrder()) {
      const { first, end, candidates, cased } = span;
      const { start } = reading.words[first]!;
      matches.push({ start, end, candidates, cased, ...surroundingsOf(reading, span, names) });
      yield;
    }
    return matches;
  }
}
