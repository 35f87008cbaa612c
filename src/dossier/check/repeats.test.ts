import { assessment, refusesEach, statement, words, type Flaw } from "../../testkit/dossiers/flawed.ts";

const flaws: Flaw[] = [
  [
    "what is said twice",
    {
      actors: `  hochstein: {name: Amos Hochstein, kind: PERSON, names: {ALIAS: [▸Amos Hochstein, Amos], TRANSLITERATION: ▸Amos}}`,
      statements: `  a: {speakers: [sullivan, ▸sullivan], about: [▸a, hochstein], ${statement}}`,
      incidents: `  b: {title: B, kind: OTHER, participants: [{actor: sullivan, role: VICTIM}, ▸{actor: sullivan, role: VICTIM}], assessments: {${assessment}}, evidence: ${words}}`,
    },
    '"Amos Hochstein" is said already: take it out here',
    '"Amos" is said already: take it out here',
    '"sullivan" is said already: take it out here',
    '"a" is said already: take it out here',
    '"sullivan as VICTIM" is said already: take it out here',
  ],
];

refusesEach(flaws);
