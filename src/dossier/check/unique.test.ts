import { refusesEach, type Flaw } from "../../testkit/dossiers/flawed.ts";

const flaws: Flaw[] = [
  [
    "an external id of two actors",
    {
      actors: `  reuters: {name: Reuters, kind: OUTLET, ids: {wikidata: ▸Q1}}`,
      articles: `  unn: {outlet: reuters, headline: A, published: 2024}`,
    },
    'wikidata Q1 is "axios-news" at bad.yaml:14:59: join the two actors, or mend the id',
  ],
  [
    "a URL of two articles",
    { articles: `  unn: {outlet: axios-news, headline: A, published: 2024, url: ▸"https://axios.com/a"}` },
    'this URL is of the article "axios" at bad.yaml:7:104: join the two, or mend the URL',
  ],
];

refusesEach(flaws);
