import type { ItemOf } from "../format/format.ts";
import { hashOf } from "../text/anchoring.ts";
import type { Draft } from "./draft.ts";
import { idOf } from "./ids.ts";

/** An article, with the articles that it relays. */
export function planArticle(draft: Draft, slug: string, article: ItemOf<"articles">): void {
  const { outlet, headline, url = null, byline, language, published, relays } = article;
  const id = idOf.article(slug);
  const place = draft.note(id, "article", slug, ["articles", slug]);
  const publishedId = draft.time(published)!;
  const text = draft.texts.get(slug);
  draft.add("Article", {
    ...{ id, slug, headline, url, outletId: idOf.entry(outlet), byline, language, publishedId },
    ...(text !== undefined && { textHash: hashOf(text), text }),
    ...(!article.storeText && { text: null }),
  });
  draft.add("StoryArticle", { storyId: draft.storyId, articleId: id, place });
  for (const [position, relayed] of relays.entries())
    draft.add("ArticleRelay", { articleId: id, relayedId: idOf.article(relayed), position });
}

/** An unnamed source of an article. */
export function planSource(
  draft: Draft,
  key: string,
  { article, descriptor, count, affiliation }: ItemOf<"sources">,
): void {
  const [countMin = null, countMax = null] = count ?? [];
  const id = idOf.source(article, key);
  draft.note(id, "unnamed source", key, ["sources", key]);
  const affiliationId = affiliation ? idOf.entry(affiliation) : null;
  draft.add("UnnamedSource", {
    id,
    articleId: idOf.article(article),
    key,
    descriptor,
    countMin,
    countMax,
    affiliationId,
  });
}
