import { expect, it } from "vitest";
import { assessment, foundAndExpected, statement, words, type Flaw } from "../../testkit/flawed.ts";

const flaws: Flaw[] = [
  [
    "an incident without evidence",
    { incidents: `  ▸a: {title: A, kind: OTHER, assessments: [{${assessment}}, {${assessment}, by: sullivan}]}` },
    'incident "a" rests on no evidence: give it some, or each assessment its own',
  ],
  [
    "a status without evidence",
    {
      meetings: `  a:\n    title: A\n    statuses:\n      - {status: HELD, evidence: ${words}}\n      - ▸status: CANCELLED`,
    },
    "this status rests on no evidence: give it some of its own, or the meeting",
  ],
  [
    "an incident reported before its first assessment",
    {
      incidents: `  a:\n    title: A\n    kind: OTHER\n    ▸assessments: {${assessment}, evidence: {article: hill, exact: words}}\n    evidence: ${words}`,
    },
    "the incident is reported at 2024-10-08T10:00:00.000Z, and its first assessment only at 2024-10-08T20:00:00.000Z: give one the evidence of the first report",
  ],
  [
    "evidence that is too long",
    {
      statements: `  a: {speakers: sullivan, content: Said., illocution: ASSERT, evidence: {article: axios, exact: ▸one two three four five—six seven eight nine ten}}`,
    },
    "quotes 10 words, and 9 are allowed: shorten it",
  ],
  [
    "a headline that does not say so",
    {
      statements: `  a: {speakers: sullivan, content: Said., illocution: ASSERT, evidence: {article: axios, part: HEADLINE, exact: ▸white house}}`,
    },
    '"white house" is not in the headline of "axios": quote it word for word',
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

it.each(flaws)("refuses %s", (...flaw) => {
  const [found, expected] = foundAndExpected(flaw);
  expect(found).toEqual(expected);
});
