import { type CST, Lexer, type LineCounter, Parser } from "yaml";

/** More than a dossier of ten megabytes has; each is a word, a sign or a line's end. */
const mostLexemes = 4_000_000;
/** The format's own depth is 12. */
const deepest = 64;

/** A file that is not read further than to an offset. */
export class Overgrown extends Error {
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message);
  }
}

/**
 * The syntax tree of a YAML file. Its size and depth are bounded while it grows, as it takes a hundred times the memory of
 * the file, and what reads it calls itself at each level.
 * @throws Overgrown
 */
export function* tokensOf(source: string, lines: LineCounter): Iterable<CST.Token> {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  let count = 0;
  for (const lexeme of new Lexer().lex(source)) {
    yield* parser.next(lexeme);
    if (parser.stack.length > deepest) {
      throw new Overgrown(`this nests more than ${deepest} levels deep: write it out plainly`, parser.offset - 1);
    }
    if (++count > mostLexemes) {
      throw new Overgrown(
        `this file has more than ${mostLexemes.toLocaleString("en")} words, signs and lines: tell it as several stories`,
        parser.offset - 1,
      );
    }
  }
  yield* parser.end();
}
