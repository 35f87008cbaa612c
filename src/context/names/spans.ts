import type { NameKind } from "../../database/generated/enums.ts";
import type { Cased } from "./casing.ts";
import { append } from "./multimap.ts";

/** Whom words may mean: the actor of a name, or who holds a post. */
export type Candidate =
  | { kind: NameKind; actorId: string }
  /** Of a place, a post is that of whom the place may stand for. */
  | { kind: "POST"; actorId: string; affiliationId: string; ofPlace?: true };

/** Words of a text that mean somebody. */
export interface Span {
  /** The first word and the last one, by their places among the words. */
  first: number;
  last: number;
  /** The offset after it; a dot of the name's is part of it. */
  end: number;
  candidates: Candidate[];
  cased: Cased;
}

/** The spans of a text, by their words. */
export class Spans {
  private readonly byFirst = new Map<number, Span[]>();
  private readonly byLast = new Map<number, Span[]>();
  private readonly covered = new Set<number>();

  /** Adds a span, to one that is there of the same words if there is. */
  add(span: Span): void {
    const same = this.byFirst.get(span.first)?.find(({ end }) => end === span.end);
    if (same) {
      same.candidates.push(...span.candidates);
      return;
    }
    append(this.byFirst, span.first, span);
    append(this.byLast, span.last, span);
    for (let word = span.first; word <= span.last; word++) this.covered.add(word);
  }

  /** Those that begin with a word, the longest first. */
  from(first: number): Span[] {
    return this.byFirst.get(first)?.toSorted((one, other) => other.end - one.end) ?? [];
  }

  /** All of them, by their first words, the longest first. */
  *inOrder(): Generator<Span> {
    const firsts = [...this.byFirst.keys()].sort((one, other) => one - other);
    for (const first of firsts) yield* this.from(first);
  }

  until(last: number): readonly Span[] {
    return this.byLast.get(last) ?? [];
  }

  /** Whether a word is part of any. */
  covers(word: number): boolean {
    return this.covered.has(word);
  }
}
