import { expect, it } from "vitest";
import { foundAndExpected, words, type Flaw } from "../../testkit/flawed.ts";

const flaws: Flaw[] = [
  [
    "a circle of PART_OF affiliations",
    {
      actors: `  a: {name: A, kind: STATE, affiliations: {organization: b, kind: PART_OF, evidence: ${words}}}
  b: {name: B, kind: STATE, affiliations: {organization: c, kind: PART_OF, evidence: ${words}}}
  c: {name: C, kind: STATE, affiliations: {organization: ▸a, kind: PART_OF, evidence: ${words}}}`,
    },
    "PART_OF affiliations run in a circle: c → a → b → c; take one of them out",
  ],
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

it.each(flaws)("refuses %s", (...flaw) => {
  const [found, expected] = foundAndExpected(flaw);
  expect(found).toEqual(expected);
});
