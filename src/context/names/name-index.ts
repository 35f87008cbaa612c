import type { Cased } from "./casing.ts";
import { type NameOf, Phrases } from "./phrases.ts";
import { postsAt } from "./posts.ts";
import { type PostOf, PostWriter } from "./post-writer.ts";
import { Reading } from "./reading.ts";
import { inSlices } from "./slices.ts";
import type { Candidate, Span } from "./spans.ts";
import { type Surroundings, surroundingsOf } from "./surroundings.ts";

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
    const indexed = new PostWriter(this.phrases);
    for (const post of posts) yield* indexed.add(post);
    return this;
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
