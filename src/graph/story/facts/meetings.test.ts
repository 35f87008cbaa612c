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

const talking = ["yoav-gallant ATTENDEE, Israeli Defense Minister", "lloyd-austin ATTENDEE, U.S. Secretary of Defense"];
const onCall = ['axios "during a call on Friday" of axios', 'star "recent discussion" of daily-star ← axios'];
const speaking = ['star "speaking with Austin" of daily-star ← axios'];
const underway = ['unn "was actually underway" of unn ← reuters ← lloyd-austin ON_RECORD'];
const planned = ['star "scheduled to meet with U.S. officials in Washington" of daily-star ← axios'];
const dated = [
  'hill "planned Wednesday meeting" of the-hill',
  'newsmax "scheduled to arrive in the United States on Wednesday" of newsmax ← axios',
];
const postponed = [
  'defnews HEADLINE "delays DC visit" of defense-news',
  'hill "wait until the Israeli leader speaks with President Biden" of the-hill',
  'hill "will be postponing his trip to Washington, D.C." of the-hill ← sabrina-singh ON_RECORD',
  'newsmax "absent approval from the Israeli security cabinet" of newsmax ← axios',
  'shafaq HEADLINE "delays visit to Washington" of shafaq-news',
];

/** What it is and when; who takes part; on what; every status it had, in order, each with its evidence. */
const meetings = {
  "sullivan-dermer-call": {
    title: "Call of Jake Sullivan and Ron Dermer",
    is: 'CALL HELD, 2024-10-04 RELATIVE "Friday"',
    place: null,
    participants: [
      "jake-sullivan ATTENDEE, White House national security adviser",
      "ron-dermer ATTENDEE, Israel's minister for strategic affairs",
    ],
    agenda: ["israel-retaliation-against-iran"],
    statuses: [{ status: 'HELD, 2024-10-04 RELATIVE "Friday"', reason: null, evidence: onCall }],
    evidence: onCall,
  },
  "gallant-austin-conversation": {
    title: "Conversation of Yoav Gallant and Lloyd Austin",
    is: "UNKNOWN HELD, ../2024-10-08 INFERRED",
    place: null,
    participants: talking,
    agenda: ["israel-retaliation-against-iran"],
    statuses: [{ status: "HELD, ../2024-10-08 INFERRED", reason: null, evidence: speaking }],
    evidence: speaking,
  },
  "gallant-austin-beirut-call": {
    title: "Call of Yoav Gallant and Lloyd Austin during the strike on Beirut",
    is: "CALL HELD, 2024-09-27",
    place: null,
    participants: talking,
    agenda: ["nasrallah-killing"],
    statuses: [{ status: "HELD, 2024-09-27", reason: null, evidence: underway }],
    evidence: underway,
  },
  "gallant-washington-visit": {
    title: "Yoav Gallant's visit to Washington",
    is: 'VISIT POSTPONED, 2024-10-09 RELATIVE "Wednesday"',
    place: "Washington CITY",
    participants: ["yoav-gallant GUEST, Israeli Defense Minister", "lloyd-austin HOST, U.S. Secretary of Defense"],
    agenda: ["israel-retaliation-against-iran"],
    statuses: [
      { status: "SCHEDULED", reason: null, evidence: planned },
      { status: 'SCHEDULED, 2024-10-09 RELATIVE "Wednesday"', reason: null, evidence: dated },
      {
        status: "POSTPONED, changed 2024-10-08, by sabrina-singh",
        reason: "Netanyahu first wanted the security cabinet to decide, and to speak with Biden.",
        evidence: postponed,
      },
    ],
    evidence: [...planned, ...dated, ...postponed].sort(),
  },
};

const operation = /* GraphQL */ `
  query Meeting($slug: String!) {
    meeting(slug: $slug) {
      title
      format
      status
      time {
        ...Time
      }
      place {
        name
        precision
      }
      participants {
        role
        post
        actor {
          slug
        }
      }
      agenda {
        nodes {
          slug
        }
      }
      statusHistory {
        status
        reason
        changed {
          ...Time
        }
        time {
          ...Time
        }
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
  meeting: {
    title: string;
    format: string;
    status: string;
    time: Time | null;
    place: { name: string; precision: string } | null;
    participants: { role: string; post: string | null; actor: { slug: string } }[];
    agenda: { nodes: { slug: string }[] };
    statusHistory: StatusChange[];
    evidence: Evidences;
  };
}

interface StatusChange {
  status: string;
  reason: string | null;
  changed: Time | null;
  time: Time | null;
  by: Voice | null;
  evidence: Evidences;
}

function statusLine({ status, changed, time, by }: StatusChange): string {
  const rest = [timeLine(time), changed && `changed ${String(timeLine(changed))}`, by && `by ${voiceLine(by)}`];
  return [status, ...rest].filter((part) => part !== null).join(", ");
}

describe.each(databases)("on $name", ({ open }) => {
  const ask = serveBundled(open);

  test.each(Object.entries(meetings))("%s", async (slug, expected) => {
    const { meeting } = await ask<Answer>(operation, { slug });
    const { place } = meeting;
    expect({
      title: meeting.title,
      is: [`${meeting.format} ${meeting.status}`, timeLine(meeting.time)].join(", "),
      place: place && `${place.name} ${place.precision}`,
      participants: meeting.participants.map(({ role, post, actor }) => `${actor.slug} ${role}, ${String(post)}`),
      agenda: meeting.agenda.nodes.map((entry) => entry.slug),
      statuses: meeting.statusHistory.map((change) => ({
        status: statusLine(change),
        reason: change.reason,
        evidence: evidenceLines(change.evidence),
      })),
      evidence: evidenceLines(meeting.evidence),
    }).toEqual(expected);
  });

  test("the story tells of these meetings and no others", async () => {
    const { meetings: told } = await ask<{ meetings: { nodes: { slug: string }[] } }>(
      'query Meetings { meetings(where: { story: "us-israel-trust-2024" }) { nodes { slug } } }',
    );
    expect(told.nodes.map(({ slug }) => slug).sort()).toEqual(Object.keys(meetings).sort());
  });
});
