import { refusesEach, words, type Flaw } from "../../testkit/dossiers/flawed.ts";

const flaws: Flaw[] = [
  [
    "circles of links, each within its type",
    {
      links: `  one: {type: SUPERSEDES, from: strike, to: call, evidence: ${words}}
  other: {type: FOLLOWED, from: call, to: strike, evidence: ${words}}
  ▸back: {type: SUPERSEDES, from: call, to: strike, evidence: ${words}}
  ▸self: {type: PART_OF, from: call, to: call, evidence: ${words}}`,
    },
    "SUPERSEDES links run in a circle: call → strike → call; take one of them out",
    "PART_OF links run in a circle: call → call; take one of them out",
  ],
  [
    "a circle of relays",
    { articles: `  unn: {outlet: axios-news, headline: A, published: 2024, relays: [▸unn]}` },
    "relays run in a circle: unn → unn; take one of them out",
  ],
];

refusesEach(flaws);
