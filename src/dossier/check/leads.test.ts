import { refusesEach, words, type Flaw } from "../../testkit/dossiers/flawed.ts";

const flaws: Flaw[] = [
  [
    "a lead the wrong way round",
    {
      notices: `  a: {incident: strike, knower: sullivan, timing: MINUTES_BEFORE, lead: {min: ▸PT1H, max: PT5M}, evidence: ${words}}`,
    },
    "PT1H is more than the max of PT5M: swap the two, or mend one",
  ],
  [
    "a lead of who did not know",
    { notices: `  a: {incident: strike, knower: sullivan, timing: NONE, ▸lead: {min: PT1M}, evidence: ${words}}` },
    "NONE says that the actor did not know before, so there is no lead: take it out, or mend the timing",
  ],
];

refusesEach(flaws);
