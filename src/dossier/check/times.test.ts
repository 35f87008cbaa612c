import { refusesEach, statement, words, type Flaw } from "../../testkit/dossiers/flawed.ts";

const flaws: Flaw[] = [
  [
    "a span that ends before it starts",
    { statements: `  a: {speakers: sullivan, time: ▸2024-07-30/2024-07-25, ${statement}}` },
    '"2024-07-30/2024-07-25" ends before it starts: write 2024-07-25/2024-07-30, or mend one of the two',
  ],
  [
    "an affiliation that ends before it starts",
    {
      actors: `  rice: {name: Susan Rice, kind: PERSON, affiliations: {organization: white-house, kind: OFFICE, from: 2017-02, to: ▸2017-01-20, evidence: ${words}}}`,
    },
    "ends at 2017-01-20, before it starts at 2017-02: mend one of the two",
  ],
  [
    "an article that may not be out",
    { articles: "  unn: {outlet: axios-news, headline: A, published: ▸2024-10-08/..}" },
    '"2024-10-08/.." has no end, and an article must have been out by some time: write ../2024-10-08 if only that is known',
  ],
];

refusesEach(flaws);
