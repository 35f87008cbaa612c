import { type Sql, sql } from "../graph/as-of.ts";
import type { Asked } from "./asked.ts";

/** A part of an entry's text, and where the words that were asked for stand in it. */
export interface SnippetRow {
  text: string;
  matches: { start: number; end: number }[];
}

/** Private-use characters that a text is shown without. */
const [start, end] = ["\uE000", "\uE001"];
const marks = `StartSel="${start}", StopSel="${end}"`;
/** How long a text is shown whole; of a longer one, the words around the matches are. */
const longest = 300;
const shown = sql`CASE WHEN length(value) <= ${longest} THEN 'HighlightAll=true' ELSE 'MaxFragments=1, MinWords=20, MaxWords=40' END`;

/**
 * The text of an entry that has most of the words, with marks around each; of those that have as many, the one most like all that is
 * asked, which for a name that was misspelled is the name. The entry is as in `entryListing`.
 */
export const markedText = ({ words, beginning, whole }: Asked): Sql => sql`(
  WITH mark AS MATERIALIZED (SELECT search_marks(s.document, ${words}, ${beginning}) AS query)
  SELECT marked
  FROM unnest(
    ARRAY[n.noun->>'quote', n.noun->>'content', n.noun->>'title', n.noun->>'summary']
      || ARRAY(SELECT value FROM "Name" WHERE "actorId" = e.id ORDER BY position)
      || ARRAY[n.noun->>'description', n.noun->>'condition', e.label]
  ) WITH ORDINALITY field (value, place)
  CROSS JOIN mark
  CROSS JOIN LATERAL ts_headline('news', translate(value, ${start + end}, ''), mark.query, ${`${marks}, `} || ${shown}) marked
  WHERE value IS NOT NULL
  ORDER BY length(replace(marked, ${start}, '')) - length(marked), word_similarity(fold(${whole}), fold(value)) DESC, place
  LIMIT 1
)`;

/** The snippet of a marked text; offsets are in UTF-16 code units. */
export function snippetOf(marked: string): SnippetRow {
  const snippet: SnippetRow = { text: "", matches: [] };
  for (const [index, part] of marked.split(/[\uE000\uE001]/).entries()) {
    const from = snippet.text.length;
    snippet.text += part;
    if (index % 2 === 1) snippet.matches.push({ start: from, end: snippet.text.length });
  }
  return snippet;
}
