import { functionWords } from "./function-words.ts";
import { isLineBreak, isParagraphBreak } from "./gaps.ts";
import type { Word } from "./words.ts";

/** How a line is written: a headline in capitals or in Title Case, a paragraph that has no capitals, or prose. */
export type Style = "upper" | "title" | "lower" | "prose";

/** Gathers words into lines and paragraphs, and tells the style of each. */
export class Lines {
  /** By the words of the text; those of the last paragraph follow when it ends. */
  readonly styles: Style[] = [];
  private line: Word[] = [];
  private paragraph: { style: Style; length: number }[] = [];

  add(word: Word, gap: string): void {
    if (isLineBreak(gap)) this.endLine();
    if (isParagraphBreak(gap)) this.endParagraph();
    this.line.push(word);
  }

  end(): void {
    this.endLine();
    this.endParagraph();
  }

  private endLine(): void {
    this.paragraph.push({ style: styleOf(this.line), length: this.line.length });
    this.line = [];
  }

  /** What is broken into lines has some without capitals that are no posts. */
  private endParagraph(): void {
    const isLower = this.paragraph.every(({ style }) => style === "lower");
    for (const { style, length } of this.paragraph) {
      const its = style === "lower" && !isLower ? "prose" : style;
      for (let word = 0; word < length; word++) this.styles.push(its);
    }
    this.paragraph = [];
  }
}

function styleOf(line: readonly Word[]): Style {
  const cased = line.filter(({ shape }) => shape !== "uncased");
  if (cased.every(({ shape }) => shape === "lower")) return "lower";
  const long = cased.filter(({ folded }) => folded.length > 1);
  if (long.length < 2) return "prose";
  if (long.every(({ shape }) => shape === "UPPER")) return "upper";
  return long.every(({ shape, folded }) => shape !== "lower" || functionWords.has(folded)) ? "title" : "prose";
}
