import { prepared, raw, sql, type View } from "../../query/as-of.ts";
import { plainWords } from "../names/plain-words.ts";

/** How much of a text is compared by its words, in characters. */
const longest = 30_000;

/** Words that any text may have, as part of the query. */
const plainText = raw(`'${plainWords}'`);

/** Reads the stems of what a text tells: of its words but those that any text may have. */
export async function toldBy(view: View, text: string): Promise<ReadonlySet<string>> {
  // No text of PostgreSQL has U+0000, nor half of a surrogate pair.
  const compared = text
    .slice(0, longest)
    .replaceAll("\0", " ")
    .replace(/\p{Surrogate}/gu, " ");
  const [of] = await view.rowsAtOnce<{ stems: string }>(sql`${prepared}
    SELECT array_to_string(ARRAY(
      SELECT unnest(tsvector_to_array(to_tsvector('news', ${compared})))
      EXCEPT SELECT unnest(tsvector_to_array(to_tsvector('news', ${plainText})))
    ), ' ') AS stems`);
  return new Set(of!.stems.split(" "));
}
