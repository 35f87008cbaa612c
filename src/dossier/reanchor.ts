import type { Draft } from "./draft.ts";
import { idOf } from "./identity.ts";
import { readRows, type Transaction, updateRows } from "./store.ts";
import { anchoring, orphaned } from "./text.ts";

/** Looks in the texts given for the evidence that the dossier itself no longer states, or never did; what they lack is ORPHANED. */
export async function reanchor(transaction: Transaction, draft: Draft): Promise<void> {
  for (const [slug, text] of draft.texts) {
    const article = draft.rows.Article.get(idOf.article(slug));
    if (!article) continue;
    const evidence = await readRows(transaction, "Evidence", [article.id], "articleId");
    const others = [...evidence.values()].filter(({ id }) => !draft.rows.Evidence.has(id));
    const anchored = others.map(({ id, part, exact, prefix, suffix }) => {
      const quote = { part, exact, prefix: prefix ?? undefined, suffix: suffix ?? undefined };
      return { id, ...(anchoring(quote, text, article.headline) ?? orphaned) };
    });
    await updateRows(transaction, "Evidence", anchored);
  }
}
