import { isDeepStrictEqual } from "node:util";
import type { Draft } from "../plan/draft.ts";
import { idOf } from "../plan/ids.ts";
import { anchoring, orphaned } from "../text/anchoring.ts";
import { readRows, type Transaction, updateRows } from "./rows.ts";

/**
 * Looks in the texts given for the evidence that the dossier itself does not state; what they lack is ORPHANED.
 * @returns the ids of those that it changed.
 */
export async function reanchor(transaction: Transaction, draft: Draft): Promise<string[]> {
  const ids: string[] = [];
  for (const [slug, text] of draft.texts) {
    const article = draft.rows.Article.get(idOf.article(slug));
    if (!article) continue;
    const evidence = await readRows(transaction, "Evidence", [article.id], "articleId");
    const others = [...evidence.values()].filter(({ id }) => !draft.rows.Evidence.has(id));
    const changed = others.flatMap(({ id, anchor, start, end, part, exact, prefix, suffix }) => {
      const quote = { part, exact, prefix: prefix ?? undefined, suffix: suffix ?? undefined };
      const found = anchoring(quote, text, article.headline) ?? orphaned;
      return isDeepStrictEqual({ ...found }, { anchor, start, end }) ? [] : [{ id, ...found }];
    });
    await updateRows(transaction, "Evidence", changed);
    for (const { id } of changed) ids.push(id);
  }
  return ids;
}
