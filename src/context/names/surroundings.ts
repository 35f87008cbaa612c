import { isInRegion, prepositionBefore } from "./placed.ts";
import type { Reading } from "./reading.ts";
import type { Span, Spans } from "./spans.ts";
import { titleBefore } from "./titles.ts";
import { isBeforeName, isWithinName } from "./unknown-name.ts";

/** What stands around a match, by which it may be known for none. */
export interface Surroundings {
  /** It is part of a longer name that is nobody's: Israel in Israel Adesanya. */
  within: boolean;
  /** The preposition of place before it: in Tehran, near downtown Austin. */
  preposition: string | undefined;
  /** Whether a region follows: Austin, Texas. */
  inRegion: boolean;
  /** The title of a person before it, without case: secretary in Secretary Austin. */
  title: string | undefined;
  /** Whether it is a post with a name after it: U.S. Defense Secretary Lloyd Austin. */
  beforeName: boolean;
}

export function surroundingsOf(reading: Reading, span: Span, spans: Spans): Surroundings {
  const isPost = span.candidates.some(({ kind }) => kind === "POST");
  return {
    within: !isPost && isWithinName(reading, span, spans),
    preposition: prepositionBefore(reading, span),
    inRegion: isInRegion(reading, span),
    title: titleBefore(reading, span.first),
    beforeName: isPost && isBeforeName(reading, span, spans),
  };
}
