import { isJoint, signIn } from "./gaps.ts";
import { Lines, type Style } from "./lines.ts";
import { type Word, wordsOf } from "./words.ts";

/** A text as it is read for names: its words, and what stands between them. */
export class Reading {
  readonly words: Word[] = [];
  private readonly lines = new Lines();
  /** How the line of each word is written. */
  readonly styles: readonly Style[] = this.lines.styles;
  private readonly lower = new Set<string>();

  private constructor(readonly text: string) {}

  static *of(text: string): Generator<void, Reading> {
    const reading = new Reading(text);
    for (const word of wordsOf(text)) {
      reading.add(word);
      yield;
    }
    reading.lines.end();
    return reading;
  }

  /** What stands before a word, back to the one before it. */
  gap(at: number): string {
    return this.text.slice(this.words[at - 1]?.end ?? 0, this.words[at]?.start);
  }

  /** What stands before a word and must stand so in a name, too; empty where a name may run on. */
  sign(at: number): string {
    const gap = this.gap(at);
    return isJoint(gap, this.words[at - 1]!) ? "" : signIn(gap) || "\n\n";
  }

  /** Whether a name may run on from the word before to this one. */
  runsOn(at: number): boolean {
    return at > 0 && at < this.words.length && this.sign(at) === "";
  }

  /** Whether a word is somewhere in the text in lower case. */
  hasLower({ folded }: Word): boolean {
    return this.lower.has(folded);
  }

  private add(word: Word): void {
    this.words.push(word);
    if (word.shape === "lower") this.lower.add(word.folded);
    this.lines.add(word, this.gap(this.words.length - 1));
  }
}
