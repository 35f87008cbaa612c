import { countBefore } from "./named.ts";
import { isOfPastimes } from "./subjects.ts";
import { stemsOf } from "./stems.ts";

/** What a paragraph is about, however long it is; told once, when it is first asked for. */
export class Paragraph {
  private pastimes: boolean | undefined;
  private somebody: boolean | undefined;
  private words: ReadonlySet<string> | undefined;

  constructor(private readonly text: string) {}

  get isOfPastimes(): boolean {
    return (this.pastimes ??= isOfPastimes(this.text));
  }

  /** Whether it speaks of one person. */
  get isOfSomebody(): boolean {
    return (this.somebody ??= /\b(?:he|she|him|her|his|hers)\b/i.test(this.text));
  }

  /** The stems of its words that are not shorter than four letters. */
  get stems(): ReadonlySet<string> {
    return (this.words ??= stemsOf(this.text, 4));
  }
}

/** The paragraphs of a text: a sentence that is put between two others leaves what they tell as it is. */
export class Paragraphs {
  private readonly starts: number[];
  private readonly known = new Map<number, Paragraph>();

  constructor(private readonly text: string) {
    this.starts = [0, ...[...text.matchAll(/\n\s*\n/g)].map(({ 0: gap, index }) => index + gap.length)];
  }

  /** The one in which a place is. */
  at(place: number): Paragraph {
    const number = countBefore(this.starts, place + 1) - 1;
    const known =
      this.known.get(number) ?? new Paragraph(this.text.slice(this.starts[number], this.starts[number + 1]));
    this.known.set(number, known);
    return known;
  }
}
