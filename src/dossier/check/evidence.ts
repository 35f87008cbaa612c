import { findQuote, foldQuotes } from "../anchor.ts";
import { type Evidence, evidenceIn } from "./contents.ts";
import { type Check, problemAt, type Whole } from "./whole.ts";

const parts = { incidents: "assessments", meetings: "statuses" } as const;
const nameOf = { incidents: "incident", meetings: "meeting", assessments: "assessment", statuses: "status" } as const;

/** That incidents and meetings, and each of their assessments and statuses, rest on evidence. */
export const checkFounded: Check = function* ({ dossiers }) {
  for (const { facts, places } of dossiers) {
    for (const section of ["incidents", "meetings"] as const) {
      for (const [slug, whole, ownParts] of withParts(facts, section)) {
        if (whole.evidence.length) continue;
        const unfounded = ownParts.flatMap(({ evidence }, index) => (evidence.length ? [] : [index]));
        const [one, part] = [nameOf[section], nameOf[parts[section]]];
        if (unfounded.length === ownParts.length) {
          yield problemAt(
            places.keyOf([section, slug]),
            `${one} "${slug}" rests on no evidence: give it some, or each ${part} its own`,
          );
        } else {
          for (const index of unfounded) {
            yield problemAt(
              places.of([section, slug, parts[section], index]),
              `this ${part} rests on no evidence: give it some of its own, or the ${one}`,
            );
          }
        }
      }
    }
  }
};

/** That what is known of an incident or meeting begins as early as the report of it. */
export const checkFirstReports: Check = function* ({ dossiers, articles }) {
  const earliest = (evidence: Evidence[]) =>
    Math.min(...evidence.map(({ article }) => articles.get(article)?.reportedAt?.getTime() ?? NaN));
  const print = (instant: number) => new Date(instant).toISOString();
  for (const { facts, places } of dossiers) {
    for (const section of ["incidents", "meetings"] as const) {
      for (const [slug, whole, ownParts] of withParts(facts, section)) {
        const reported = earliest(whole.evidence);
        const assessed = earliest(ownParts.flatMap(({ evidence }) => (evidence.length ? evidence : whole.evidence)));
        if (!(assessed > reported)) continue;
        yield problemAt(
          places.keyOf([section, slug, parts[section]]),
          `the ${nameOf[section]} is reported at ${print(reported)}, and its first ${nameOf[parts[section]]} only at ${print(assessed)}: ` +
            `give one the evidence of the first report`,
        );
      }
    }
  }
};

function withParts(facts: Whole["dossiers"][number]["facts"], section: keyof typeof parts) {
  return section === "incidents"
    ? Object.entries(facts.incidents).map(([slug, incident]) => [slug, incident, incident.assessments] as const)
    : Object.entries(facts.meetings).map(([slug, meeting]) => [slug, meeting, meeting.statuses] as const);
}

/** That no evidence quotes more words than it may. */
export const checkLengths: Check = function* ({ dossiers, options }) {
  for (const { file, facts, places } of dossiers) {
    const most = options.maxWords(file);
    for (const { evidence, path } of evidenceIn(facts)) {
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
  for (const { facts, places } of dossiers) {
    for (const { evidence, path } of evidenceIn(facts)) {
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
      const where = evidence.part === "HEADLINE" ? "the headline" : "the text";
      yield problemAt(
        place,
        findQuote(text, { exact: evidence.exact })
          ? `${JSON.stringify(evidence.exact)} stands in ${where} of "${evidence.article}", but not between its prefix and suffix: mend those`
          : `${JSON.stringify(evidence.exact)} is not in ${where} of "${evidence.article}": quote it word for word`,
      );
    }
  }
};

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
      } else if (quote && !evidence.some(({ exact }) => foldQuotes(exact).includes(foldQuotes(quote)))) {
        yield problemAt(
          place("quote"),
          "the quote stands in none of the statement's evidence: quote no more than that does",
        );
      }
    }
  }
};
