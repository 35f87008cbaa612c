import { describe, expect, test } from "vitest";
import { databases } from "../../../testkit/database/database.ts";
import {
  evidenceFields,
  evidenceLines,
  type Evidences,
  type Voice,
  voiceLine,
} from "../../../testkit/operations/lines.ts";
import { serveBundled } from "../../../testkit/server/story.ts";

/** Of what, who, when; whether told by whom and where; what it conflicts with; on what it rests. */
const notices = [
  {
    notice: "haniyeh-killing: united-states NONE",
    told: null,
    conflicts: [],
    evidence: [
      'star "without prior U.S. knowledge" of daily-star ← axios',
      'yalibnan "not aware of or involved in" of ya-libnan ← reuters ← antony-blinken ON_RECORD',
    ],
  },
  {
    notice: "nasrallah-killing: lloyd-austin MINUTES_BEFORE",
    told: null,
    conflicts: ["lloyd-austin DURING"],
    evidence: ['star "just minutes before" of daily-star ← axios'],
  },
  {
    notice: "nasrallah-killing: lloyd-austin DURING",
    told: "by yoav-gallant at gallant-austin-beirut-call",
    conflicts: ["lloyd-austin MINUTES_BEFORE"],
    evidence: ['unn "was actually underway" of unn ← reuters ← lloyd-austin ON_RECORD'],
  },
  {
    notice: "unannounced-israeli-airstrikes: united-states NONE",
    told: null,
    conflicts: [],
    evidence: ['star "caught off guard" of daily-star ← axios'],
  },
];

const links = [
  {
    link: "israel-retaliation-against-iran RETALIATION_FOR iran-missile-attack, by the REPORTER",
    evidence: [
      'axios "planned retaliation against Iran" of axios',
      'star "planned retaliation against Iran" of daily-star ← axios',
    ],
  },
  {
    link: "haniyeh-killing FOLLOWED netanyahu-assures-ceasefire-progress, by the REPORTER",
    evidence: ['star "These actions followed assurances" of daily-star ← axios'],
  },
];

const noticesAsked = /* GraphQL */ `
  query Notices {
    notices {
      nodes {
        timing
        incident {
          slug
        }
        knower {
          slug
        }
        informant {
          ...Voice
        }
        meeting {
          slug
        }
        conflicts {
          timing
          knower {
            slug
          }
        }
        evidence {
          ...Evidence
        }
      }
    }
  }
  ${evidenceFields}
`;

interface Notices {
  notices: {
    nodes: {
      timing: string;
      incident: { slug: string };
      knower: { slug: string };
      informant: Voice | null;
      meeting: { slug: string } | null;
      conflicts: { timing: string; knower: { slug: string } }[];
      evidence: Evidences;
    }[];
  };
}

const linksAsked = /* GraphQL */ `
  query Links {
    story(slug: "us-israel-trust-2024") {
      entries(first: 100) {
        nodes {
          links(direction: OUT, first: 5) {
            nodes {
              type
              assertedBy
              from {
                slug
              }
              to {
                slug
              }
              evidence(first: 5) {
                ...Evidence
              }
            }
          }
        }
      }
    }
  }
  ${evidenceFields}
`;

interface Links {
  story: { entries: { nodes: { links: { nodes: Link[] } }[] } };
}

interface Link {
  type: string;
  assertedBy: string;
  from: { slug: string };
  to: { slug: string };
  evidence: Evidences;
}

describe.each(databases)("on $name", ({ open }) => {
  const ask = serveBundled(open);

  test("there are these notices and no others, by their incidents' time", async () => {
    const answer = await ask<Notices>(noticesAsked);
    const told = answer.notices.nodes.map(({ incident, knower, timing, informant, meeting, conflicts, evidence }) => ({
      notice: `${incident.slug}: ${knower.slug} ${timing}`,
      told: informant && `by ${voiceLine(informant)} at ${String(meeting?.slug)}`,
      conflicts: conflicts.map((other) => `${other.knower.slug} ${other.timing}`),
      evidence: evidenceLines(evidence),
    }));
    expect(told).toHaveLength(notices.length);
    expect(told).toEqual(expect.arrayContaining(notices));
    const [first, , , last] = told;
    expect([first, last]).toEqual([notices[0], notices[3]]);
  });

  test("there are these links and no others", async () => {
    const { story } = await ask<Links>(linksAsked);
    const told = story.entries.nodes
      .flatMap((entry) => entry.links.nodes)
      .map(({ type, assertedBy, from, to, evidence }) => ({
        link: `${from.slug} ${type} ${to.slug}, by the ${assertedBy}`,
        evidence: evidenceLines(evidence),
      }));
    expect(told).toHaveLength(links.length);
    expect(told).toEqual(expect.arrayContaining(links));
  });
});
