import { refusesEach, statement, type Flaw } from "../../testkit/dossiers/flawed.ts";

const flaws: Flaw[] = [
  [
    "a headline that does not say so",
    {
      statements: `  a: {speakers: sullivan, content: Said., illocution: ASSERT, evidence: {article: axios, part: HEADLINE, exact: ▸white house}}`,
    },
    '"white house" is not in the headline of "axios", where the nearest words are "White House": quote it word for word',
  ],
  [
    "a headline that is a description",
    {
      statements: `  a: {speakers: sullivan, content: Said., illocution: ASSERT, evidence: {article: star, part: ▸HEADLINE, exact: Trust}}`,
    },
    "the headline [Trust fades] is a description, not quotable: quote the text, or write the headline as printed",
  ],
  [
    "a direct quote without a quote",
    { statements: `  a: {speakers: sullivan, form: ▸DIRECT_QUOTE, ${statement}}` },
    "a DIRECT_QUOTE must have a quote: add the speaker's own words",
  ],
  [
    "a paraphrase with a quote",
    { statements: `  a: {speakers: sullivan, quote: ▸some words, ${statement}}` },
    "a PARAPHRASE has no quote: set the form to DIRECT_QUOTE or PARTIAL_QUOTE, or take the quote out",
  ],
  [
    "a quote beyond its evidence",
    { statements: `  a: {speakers: sullivan, form: DIRECT_QUOTE, quote: ▸some other words, ${statement}}` },
    "the quote stands in none of the statement's evidence: quote no more than that does",
  ],
];

refusesEach(flaws);
