import { type Sql, sql } from "../../query/as-of.ts";
import { searchedWithOrigins } from "../../text/normalize.ts";
import type { Asked } from "./asked.ts";

/** A part of an entry's text, and where the words that were asked for stand in it. */
export interface SnippetRow {
  text: string;
  matches: { start: number; end: number }[];
}

/** A text of an entry, and the part of it that is shown, folded and spaced, with marks around what was asked for. */
export interface MarkedText {
  value: string;
  marked: string;
}

/** Private-use characters, which no folded text has. */
const [start, end] = ["\uE000", "\uE001"];
const marks = `StartSel="${start}", StopSel="${end}"`;
/** How long a text is shown whole; of a longer one, the words around the matches are. */
const longest = 300;
const shown = sql`CASE WHEN length(value) <= ${longest} THEN 'HighlightAll=true' ELSE 'MaxFragments=1, MinWords=20, MaxWords=40' END`;

/**
 * The text of an entry that has most of the words, as a `MarkedText`; of those that have as many, the one most like all that is
 * asked, which for a name that was misspelled is the name. The entry is as in `entryListing`.
 */
export const markedText = ({ words, beginning, whole }: Asked): Sql => sql`(
  WITH mark AS MATERIALIZED (SELECT search_marks(s.document, ${words}, ${beginning}) AS query)
  SELECT jsonb_build_object('value', value, 'marked', marked)
  FROM unnest(
    ARRAY[n.noun->>'quote', n.noun->>'content', n.noun->>'title', n.noun->>'summary']
      || ARRAY(SELECT value FROM "Name" WHERE "actorId" = e.id ORDER BY position)
      || ARRAY[n.noun->>'description', n.noun->>'condition', e.label]
  ) WITH ORDINALITY field (value, place)
  CROSS JOIN mark
  CROSS JOIN LATERAL ts_headline('news', spaced(fold(value)), mark.query, ${`${marks}, `} || ${shown}) marked
  WHERE value IS NOT NULL
  ORDER BY length(replace(marked, ${start}, '')) - length(marked), word_similarity(${whole}, fold(value)) DESC, place
  LIMIT 1
)`;

/**
 * The snippet of a marked text: what is shown, and where it matches, as they are in the text itself. Offsets are in UTF-16 code units.
 * When the database folds a character that this process does not know yet, the beginning of the text is shown, with no matches.
 */
export function snippetOf({ value, marked }: MarkedText): SnippetRow {
  const { text, origins } = searchedWithOrigins(value);
  const parts = marked.split(/[\uE000\uE001]/);
  const shown = parts.join("");
  const first = text.indexOf(shown);
  if (first < 0) return { text: value.slice(0, longest), matches: [] };
  const isWhole = shown.length === text.length;
  const from = isWhole ? 0 : origins[first]!;
  const until = isWhole ? value.length : endOf(first + shown.length);
  const matches: SnippetRow["matches"] = [];
  let at = first;
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 1) matches.push({ start: origins[at]! - from, end: endOf(at + part.length) - from });
    at += part.length;
  }
  return { text: value.slice(from, until), matches: joined(matches) };

  /** Where what ends at a place in the folded text ends in the text itself, without the signs after it. */
  function endOf(place: number): number {
    let ending = origins[place]!;
    while (ending > 0 && !/[\p{L}\p{M}\p{N}\p{Surrogate}]/u.test(value[ending - 1]!)) ending--;
    return ending;
  }
}

/** Characters of Chinese and Japanese are words each: those that stand together are one match. */
function joined(matches: SnippetRow["matches"]): SnippetRow["matches"] {
  const runs: SnippetRow["matches"] = [];
  for (const { start, end } of matches) {
    const last = runs.at(-1);
    if (last?.end === start) last.end = end;
    else runs.push({ start, end });
  }
  return runs;
}
