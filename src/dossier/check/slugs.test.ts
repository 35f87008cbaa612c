import { refusesEach, statement, words, type Flaw } from "../../testkit/dossiers/flawed.ts";

const flaws: Flaw[] = [
  [
    "an unknown slug in a list, a chain and a mapping",
    {
      statements: `  a: {speakers: sullivan, about: [strike, ▸stike], ${statement}}
  b: {speakers: sullivan, content: Said., illocution: ASSERT, evidence: {article: ▸axois, exact: words, via: ▸oficials}}`,
      meetings: `  c: {title: C, place: {name: D, precision: CITY, country: ▸united-state}, statuses: {status: HELD}, evidence: ${words}}`,
    },
    'unknown slug "stike", and this must be an actor, statement, incident or meeting; did you mean "strike"?',
    'unknown slug "axois", and this must be an article; did you mean "axios"?',
    'unknown slug "oficials", and this must be an actor or an unnamed source; did you mean "officials"?',
    'unknown slug "united-state", and this must be an actor; did you mean "united-states"?',
  ],
  [
    "an outlet of another kind",
    { articles: "  unn: {outlet: ▸sullivan, headline: A, published: 2024}" },
    '"sullivan" is an actor of the kind PERSON, and this must be an actor of the kind OUTLET; did you mean "daily-star"?',
  ],
  [
    "a person as an organization",
    {
      actors:
        "  rice: {name: Susan Rice, kind: PERSON, affiliations: {organization: ▸dermer, kind: MEMBER, evidence: {article: axios, exact: rice}}}",
    },
    '"dermer" is an actor of the kind PERSON, and this must be an actor that is no PERSON; did you mean "daily-star"?',
  ],
  [
    "a meeting for an incident, and an article for an actor",
    { notices: `  a: {incident: ▸call, knower: ▸star, timing: NONE, evidence: ${words}}` },
    '"call" is a meeting, and this must be an incident; did you mean "strike"?',
    '"star" is an article, and this must be an actor; did you mean "dermer"?',
  ],
  [
    "an unnamed source where only an actor may be",
    { notices: `  a: {incident: strike, knower: ▸officials, timing: NONE, evidence: ${words}}` },
    '"officials" is an unnamed source, and this must be an actor; did you mean "sullivan"?',
  ],
  [
    "an outlet of another kind whose item cannot be read whole",
    {
      articles: "  unn: {outlet: ▸united, headline: A, published: 2024}",
      actors: "  united: {name: United, kind: STATE, ▸nmes: {}}",
    },
    '"united" is an actor of the kind STATE, and this must be an actor of the kind OUTLET; did you mean "daily-star"?',
    'unknown field "nmes"; did you mean "names"?',
  ],
  [
    "a source's key that is an actor's slug",
    { sources: "  ▸dermer: {article: axios, descriptor: an official}" },
    '"dermer" is an actor at bad.yaml:18:3, and voices could mean either: rename this source',
  ],
];

refusesEach(flaws);
