import { evidenceIn } from "./walk.ts";
import { type Check, own, problemAt, type Whole } from "./whole.ts";

/** That an unnamed source speaks only where the article that tells of it, or one that relays it, is the evidence. */
export const checkSources: Check = function* ({ dossiers, articles }) {
  for (const { facts, places } of dossiers) {
    const articleOf = (voice: string) => own(facts.sources, voice)?.article;
    for (const { evidence, path } of evidenceIn(facts)) {
      for (const [index, { voice }] of evidence.via.entries()) {
        const told = articleOf(voice);
        if (!told || relays(evidence.article, told, articles)) continue;
        yield problemAt(
          places.of([...path, "via", index, "voice"]),
          `"${voice}" is told of by "${told}", not by "${evidence.article}": state a source of that article's own`,
        );
      }
    }
    for (const [slug, { speakers, addressees, evidence }] of Object.entries(facts.statements)) {
      for (const [role, voices] of Object.entries({ speakers, addressees })) {
        for (const [index, voice] of voices.entries()) {
          const told = articleOf(voice);
          if (!told || evidence.some(({ article }) => relays(article, told, articles))) continue;
          yield problemAt(
            places.of(["statements", slug, role, index]),
            `"${voice}" is told of by "${told}", which is no evidence of this statement: cite it, or state a source of the article cited`,
          );
        }
      }
    }
  }
};

/** That a source's count is [least, most]. */
export const checkCounts: Check = function* ({ dossiers }) {
  for (const { facts, places } of dossiers) {
    for (const [key, { count }] of Object.entries(facts.sources)) {
      if (!count || count[0] <= count[1]) continue;
      yield problemAt(
        places.of(["sources", key, "count"]),
        `the least is more than the most: write [${count[1]}, ${count[0]}]`,
      );
    }
  }
};

/** More than relay each other in any newsroom: beyond, a check of each source would take as long as there are articles. */
const mostRelayed = 1_000;

/** Whether an article is another one or relays its reporting, over any number of steps. */
function relays(article: string, other: string, articles: Whole["articles"]): boolean {
  const reached = new Set([article]);
  for (const each of reached) {
    if (each === other || reached.size > mostRelayed) return true;
    for (const relayed of articles.get(each)?.relays ?? []) reached.add(relayed);
  }
  return false;
}
