import { memoized } from "./memoized.ts";
import type { Phrases } from "./phrases.ts";
import type { Holder } from "./posts.ts";
import { Reading } from "./reading.ts";
import { departmentsOf, rolesOf, shortOf, waysToSay } from "./roles.ts";
import type { Span } from "./spans.ts";

/** A post that an actor holds. */
export interface PostOf {
  affiliationId: string;
  actorId: string;
  post: string;
  /** The organization and whatever it is part of: by their names the post is called. */
  bodies: readonly string[];
}

/** A role in all ways to say it, and for short; and the names of the departments that it is at the head of. */
interface Said {
  ways: string[][];
  short: string[][];
  departments: string[][];
}

const heads = waysToSay(["head"]);

/** Writes posts among phrases that have the names of their bodies. Many posts have one role: its ways are told once. */
export class PostWriter {
  private readonly read = new Map<string, { words: string[]; names: Span[] }>();
  private readonly said = memoized((role: string): Said => {
    const words = role.split(" ");
    return {
      ways: waysToSay(words),
      short: shortOf(words).flatMap(waysToSay),
      departments: departmentsOf(words),
    };
  });

  constructor(private readonly phrases: Phrases) {}

  /** Adds a post; may rest in between. */
  *add({ affiliationId, actorId, post, bodies }: PostOf): Generator<void, void> {
    const { words, names } = this.read.get(post) ?? (yield* this.reading(post));
    const candidate = { kind: "POST" as const, actorId, affiliationId };
    const isBody = ({ candidates }: Span) => candidates.some((one) => bodies.includes(one.actorId));
    for (const role of rolesOf(words, names.filter(isBody))) {
      const holder = { candidate, qualifier: role.qualifiers.join(" ") };
      const { ways, short, departments } = this.said(role.words.join(" "));
      this.write(ways, role.whole ? [undefined] : bodies, holder);
      this.write(short, bodies, { ...holder, isShort: true });
      const led = departments.flatMap((department) => this.phrases.bearersOf(department));
      this.write(
        heads,
        led.filter((body) => bodies.includes(body)),
        holder,
      );
      yield;
    }
  }

  private *reading(post: string): Generator<void, { words: string[]; names: Span[] }> {
    const reading = yield* Reading.of(post);
    const { names } = yield* this.phrases.in(reading);
    const read = { words: reading.words.map(({ folded }) => folded), names: [...names.inOrder()] };
    this.read.set(post, read);
    return read;
  }

  private write(ways: string[][], bodies: readonly (string | undefined)[], holder: Holder): void {
    if (bodies.length === 0) return;
    const of = new Set(bodies);
    for (const way of ways) this.phrases.addRole(way, of, holder);
  }
}
