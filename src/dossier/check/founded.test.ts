import { assessment, refusesEach, words, type Flaw } from "../../testkit/dossiers/flawed.ts";

const flaws: Flaw[] = [
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
];

refusesEach(flaws);
