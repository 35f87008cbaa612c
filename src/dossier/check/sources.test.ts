import { refusesEach, type Flaw } from "../../testkit/dossiers/flawed.ts";

const flaws: Flaw[] = [
  [
    "a source of another article",
    {
      sources: "  reporters: {article: hill, descriptor: reporters}",
      statements: `  a: {speakers: sullivan, addressees: ▸reporters, content: Said., illocution: ASSERT, evidence: {article: axios, exact: words, via: ▸reporters}}`,
    },
    '"reporters" is told of by "hill", which is no evidence of this statement: cite it, or state a source of the article cited',
    '"reporters" is told of by "hill", not by "axios": state a source of that article\'s own',
  ],
  [
    "a count the wrong way round",
    { sources: "  reporters: {article: hill, descriptor: reporters, count: ▸[4, 2]}" },
    "the least is more than the most: write [2, 4]",
  ],
];

refusesEach(flaws);
