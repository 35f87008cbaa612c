import { findQuote, wordsAround } from "../text/find-quote.ts";
import { nearestWords } from "../text/nearest-words.ts";
import { evidenceIn } from "./walk.ts";
import { type Check, problemAt } from "./whole.ts";

/** That no evidence quotes more words than it may. */
export const checkLengths: Check = function* ({ dossiers, options }) {
  for (const { file, parts, places } of dossiers) {
    const most = options.maxWords(file);
    for (const { evidence, path } of evidenceIn(parts)) {
      for (const field of ["exact", "prefix", "suffix"] as const) {
        const words = (evidence[field] ?? "")
          .split(/[\s\u2013-\u2015]+/)
          .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
        if (words > most)
          yield problemAt(places.of([...path, field]), `quotes ${words} words, and ${most} are allowed: shorten it`);
      }
    }
  }
};

/** That evidence stands in its headline, and in its text where that is at hand. */
export const checkWords: Check = function* ({ dossiers, articles, options }) {
  for (const { parts, places } of dossiers) {
    for (const { evidence, path } of evidenceIn(parts)) {
      const { headline } = articles.get(evidence.article) ?? {};
      const place = places.of([...path, "exact"]);
      if (evidence.part === "HEADLINE" && headline && /^\[.*\]$/.test(headline)) {
        yield problemAt(
          places.of([...path, "part"]),
          `the headline ${headline} is a description, not quotable: quote the text, or write the headline as printed`,
        );
        continue;
      }
      const text = evidence.part === "HEADLINE" ? headline : options.texts?.get(evidence.article);
      if (text === undefined || findQuote(text, evidence)) continue;
      const where = `${evidence.part === "HEADLINE" ? "the headline" : "the text"} of "${evidence.article}"`;
      yield problemAt(place, missing(text, evidence.exact, where));
    }
  }
};

/** What is wrong with words that are not found. */
function missing(text: string, exact: string, where: string): string {
  const words = JSON.stringify(exact);
  if (findQuote(text, { exact }))
    return `${words} stands in ${where}, but not between its prefix and suffix: mend those`;
  const longer = wordsAround(text, exact);
  if (longer !== undefined) {
    return `${words} stands in ${where} only as a part of ${JSON.stringify(longer)}: quote whole words`;
  }
  const nearest = nearestWords(text, exact);
  return nearest === undefined
    ? `${words} is not in ${where}: quote it word for word`
    : `${words} is not in ${where}, where the nearest words are ${JSON.stringify(nearest)}: quote it word for word`;
}

/** That a direct quote quotes, a paraphrase does not, and that what is quoted stands in the evidence. */
export const checkQuotes: Check = function* ({ dossiers }) {
  for (const { facts, places } of dossiers) {
    for (const [slug, { form, quote, evidence }] of Object.entries(facts.statements)) {
      const place = (field: string) => places.of(["statements", slug, field]);
      const quotes = form === "DIRECT_QUOTE" || form === "PARTIAL_QUOTE";
      if (quotes && !quote) yield problemAt(place("form"), `a ${form} must have a quote: add the speaker's own words`);
      if (!quotes && quote) {
        yield problemAt(
          place("quote"),
          `a ${form} has no quote: set the form to DIRECT_QUOTE or PARTIAL_QUOTE, or take the quote out`,
        );
      } else if (quote && !evidence.some(({ exact }) => findQuote(exact, { exact: quote }))) {
        yield problemAt(
          place("quote"),
          "the quote stands in none of the statement's evidence: quote no more than that does",
        );
      }
    }
  }
};
