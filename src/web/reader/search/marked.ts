export interface Range {
  start: number;
  end: number;
}

export interface Piece<Mark> {
  text: string;
  /** The range it lies in; undefined between them. */
  mark: Mark | undefined;
}

/** A text cut at some ranges, which are in order and do not overlap; offsets are UTF-16 code units, as JavaScript's own. */
export function cut<Mark extends Range>(text: string, marks: readonly Mark[]): Piece<Mark>[] {
  const pieces: Piece<Mark>[] = [];
  let at = 0;
  for (const mark of marks) {
    if (mark.start > at) pieces.push({ text: text.slice(at, mark.start), mark: undefined });
    pieces.push({ text: text.slice(mark.start, mark.end), mark });
    at = mark.end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), mark: undefined });
  return pieces;
}
