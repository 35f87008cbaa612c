import { describe, expect, test } from "vitest";
import { databases } from "../../../testkit/database/database.ts";
import {
  evidenceFields,
  evidenceLines,
  type Evidences,
  type Time,
  timeFields,
  timeLine,
  type Voice,
  voiceLine,
} from "../../../testkit/operations/lines.ts";
import { serveBundled } from "../../../testkit/server/story.ts";

const [iran, retaliation] = [
  ['shafaq "over 200 ballistic missiles" of shafaq-news', 'star "significant missile attack" of daily-star ← axios'],
  [
    'axios "planned retaliation against Iran" of axios',
    'star "planned retaliation against Iran" of daily-star ← axios',
  ],
];
const haniyehByStar = 'star "assassination of Hamas leader Ismail Haniyeh in Tehran" of daily-star ← axios';
const haniyehByYalibnan = 'yalibnan "which blamed Israel for his death" of ya-libnan ← reuters';
const nasrallahByCbs = 'cbs "in an airstrike the previous day" of cbs-news';
const nasrallahByStar = 'star "assassination of Hezbollah’s leader Hassan Nasrallah" of daily-star ← axios';
const airstrikes = 'star "Israeli airstrikes in the Middle East" of daily-star ← axios';
const talks = 'star "ceasefire and hostage release" of daily-star ← axios';

/** What it is, when and where; who took part, and how each part is known where not as the whole; how it was assessed. */
const incidents = {
  "iran-missile-attack": {
    title: "Iran's missile attack on Israel",
    summary: null,
    is: "MISSILE_ATTACK OCCURRED CONFIRMED",
    time: "2024-10-01",
    place: null,
    participants: { "iran PERPETRATOR": iran, "israel TARGET": iran },
    assessments: { "OCCURRED CONFIRMED": iran },
    evidence: iran,
  },
  "israel-retaliation-against-iran": {
    title: "Israel's planned retaliation against Iran",
    summary: null,
    is: "RETALIATION PLANNED REPORTED",
    time: null,
    place: null,
    participants: { "israel PERPETRATOR": retaliation, "iran TARGET": retaliation },
    assessments: { "PLANNED REPORTED": retaliation },
    evidence: retaliation,
  },
  "haniyeh-killing": {
    title: "Killing of Ismail Haniyeh in Tehran",
    summary: "Hamas blamed Israel for its leader's death. Israel kept silent.",
    is: "TARGETED_KILLING OCCURRED REPORTED",
    time: "2024-07-31",
    place: "Tehran CITY iran",
    participants: {
      "ismail-haniyeh VICTIM, leader of Hamas": [haniyehByStar, haniyehByYalibnan],
      "israel PERPETRATOR": [haniyehByStar],
      "israel ALLEGED_PERPETRATOR": [haniyehByYalibnan],
    },
    assessments: { "OCCURRED REPORTED": [haniyehByStar, haniyehByYalibnan] },
    evidence: [haniyehByStar, haniyehByYalibnan],
  },
  "nasrallah-killing": {
    title: "Killing of Hassan Nasrallah in Beirut",
    summary: null,
    is: "TARGETED_KILLING OCCURRED REPORTED",
    time: "2024-09-27",
    place: "Beirut CITY lebanon",
    participants: {
      "hassan-nasrallah VICTIM, leader of Hezbollah": [nasrallahByCbs, nasrallahByStar],
      "hezbollah TARGET": [nasrallahByCbs, nasrallahByStar],
      "israeli-military PERPETRATOR": [nasrallahByCbs, nasrallahByStar],
    },
    assessments: {
      "OCCURRED CONFIRMED by israeli-military": [nasrallahByCbs],
      "OCCURRED REPORTED": [nasrallahByStar],
    },
    evidence: [nasrallahByCbs, nasrallahByStar],
  },
  "unannounced-israeli-airstrikes": {
    title: "Israeli airstrikes in the Middle East without word to the United States",
    summary: "Not one incident but a class of them.",
    is: "AIRSTRIKE OCCURRED REPORTED",
    time: null,
    place: "Middle East REGION",
    participants: { "israel PERPETRATOR": [airstrikes] },
    assessments: { "OCCURRED REPORTED": [airstrikes] },
    evidence: [airstrikes],
  },
  "ceasefire-hostage-talks": {
    title: "Talks on a ceasefire and hostage release with Hamas",
    summary: null,
    is: "NEGOTIATION ONGOING REPORTED",
    time: null,
    place: null,
    participants: { "israel ATTENDEE": [talks], "hamas ATTENDEE": [talks] },
    assessments: { "ONGOING REPORTED": [talks] },
    evidence: [talks],
  },
};

const operation = /* GraphQL */ `
  query Incident($slug: String!) {
    incident(slug: $slug) {
      title
      summary
      incidentKind
      occurrence
      verification
      time {
        ...Time
      }
      place {
        name
        precision
        country {
          slug
        }
      }
      participants {
        actor {
          slug
        }
        role
        post
        evidence {
          ...Evidence
        }
      }
      assessments {
        occurrence
        verification
        by {
          ...Voice
        }
        evidence {
          ...Evidence
        }
      }
      evidence {
        ...Evidence
      }
    }
  }
  ${timeFields}
  ${evidenceFields}
`;

interface Answer {
  incident: {
    title: string;
    summary: string | null;
    incidentKind: string;
    occurrence: string;
    verification: string;
    time: Time | null;
    place: { name: string; precision: string; country: { slug: string } | null } | null;
    participants: { actor: { slug: string }; role: string; post: string | null; evidence: Evidences }[];
    assessments: { occurrence: string; verification: string; by: Voice | null; evidence: Evidences }[];
    evidence: Evidences;
  };
}

describe.each(databases)("on $name", ({ open }) => {
  const ask = serveBundled(open);

  test.each(Object.entries(incidents))("%s", async (slug, { participants, assessments, ...expected }) => {
    const { incident } = await ask<Answer>(operation, { slug });
    const { place } = incident;
    expect({
      title: incident.title,
      summary: incident.summary,
      is: [incident.incidentKind, incident.occurrence, incident.verification].join(" "),
      time: timeLine(incident.time),
      place: place && [place.name, place.precision, place.country?.slug ?? []].flat().join(" "),
      evidence: evidenceLines(incident.evidence),
    }).toEqual(expected);
    const taking = incident.participants.map(({ actor, role, post, evidence }) => [
      `${actor.slug} ${role}${post ? `, ${post}` : ""}`,
      evidenceLines(evidence),
    ]);
    expect(Object.fromEntries(taking)).toEqual(participants);
    const judged = incident.assessments.map(({ occurrence, verification, by, evidence }) => [
      `${occurrence} ${verification}${by ? ` by ${voiceLine(by)}` : ""}`,
      evidenceLines(evidence),
    ]);
    expect(judged).toEqual(Object.entries(assessments));
  });

  test("the story tells of these incidents and no others", async () => {
    const { incidents: told } = await ask<{ incidents: { nodes: { slug: string }[] } }>(
      'query Incidents { incidents(where: { story: "us-israel-trust-2024" }) { nodes { slug } } }',
    );
    expect(told.nodes.map(({ slug }) => slug).sort()).toEqual(Object.keys(incidents).sort());
  });
});
