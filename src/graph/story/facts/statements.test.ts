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

/**
 * What was said: who to whom, and what; form and illocution with the speaker's own words; channel, time and meeting; what it is about; on
 * what it rests.
 */
const statements = {
  "administration-distrusts-israels-word": {
    who: "biden-administration",
    content: "It trusts less and less what the Israeli government says of its military and diplomatic plans.",
    how: "MENTAL_STATE ASSESS",
    when: "UNKNOWN",
    about: ["israel-retaliation-against-iran", "israeli-government"],
    evidence: [
      'axios "increasingly distrustful" of axios ← four U.S. officials (4, united-states)',
      'star "increasingly distrustful" of daily-star ← axios ← four U.S. officials (4, united-states)',
    ],
  },
  "us-expects-proportionate-response": {
    who: "united-states",
    content: "It does not oppose a response to Iran, but expects it to be proportionate.",
    how: "PARAPHRASE EXPECT",
    when: "UNKNOWN",
    about: ["israel-retaliation-against-iran"],
    evidence: [
      'axios "wants it to be measured" of axios ← U.S. officials (united-states)',
      'star "proportionate" of daily-star ← axios',
    ],
  },
  "sullivan-expects-clarity": {
    who: "jake-sullivan → ron-dermer",
    content: "The United States expects Israel to be clear and open about what it plans.",
    how: 'PARTIAL_QUOTE EXPECT "clarity and transparency"',
    when: 'PHONE 2024-10-04 RELATIVE "Friday" at sullivan-dermer-call',
    about: ["israel-retaliation-against-iran"],
    evidence: [
      'axios "clarity and transparency" of axios ← two U.S. officials (2, united-states)',
      'star "clarity and transparency" of daily-star ← axios',
    ],
  },
  "sullivan-warns-support-not-automatic": {
    who: "jake-sullivan → ron-dermer",
    content: "U.S. support against further Iranian attacks might not come by itself.",
    how: "PARAPHRASE WARN if Israel does not clearly communicate its plans",
    when: 'PHONE 2024-10-04 RELATIVE "Friday" at sullivan-dermer-call',
    about: ["israel-retaliation-against-iran"],
    evidence: [
      'axios "wouldn\'t automatically be on board" of axios ← one official (1)',
      'star "might not automatically support Israel" of daily-star ← axios',
    ],
  },
  "us-officials-expect-aid-if-needed": {
    who: "U.S. officials (united-states)",
    content: "If it came to that, the United States would likely help Israel to defend itself.",
    how: "PARAPHRASE ASSERT",
    when: "UNKNOWN",
    about: ["israel-retaliation-against-iran"],
    evidence: [
      'axios "would very likely help Israel defend itself" of axios ← U.S. officials (united-states)',
      'star "likely aid Israel’s defense if needed" of daily-star ← axios ← U.S. officials (united-states)',
    ],
  },
  "netanyahu-assures-ceasefire-progress": {
    who: "benjamin-netanyahu → joe-biden",
    content: "There is progress toward a ceasefire and the release of hostages with Hamas.",
    how: "PARAPHRASE ASSURE PENDING",
    when: "UNKNOWN ../2024-07-31 INFERRED",
    about: ["ceasefire-hostage-talks"],
    evidence: ['star "progressing towards a ceasefire and hostage release" of daily-star ← axios'],
  },
  "austin-sees-breach-of-trust": {
    who: "lloyd-austin",
    content: "To be told so late of the strike on Nasrallah was a breach of trust.",
    how: "MENTAL_STATE ASSESS",
    when: "UNKNOWN",
    about: ["nasrallah-killing"],
    evidence: ['star "breach of trust" of daily-star ← axios'],
  },
  "gallant-says-plans-not-final": {
    who: "yoav-gallant → lloyd-austin",
    content: "Israel has not settled how it will strike back at Iran.",
    how: "PARAPHRASE ASSERT",
    when: "UNKNOWN ../2024-10-08 INFERRED at gallant-austin-conversation",
    about: ["israel-retaliation-against-iran"],
    evidence: ['star "had not yet finalized its plans" of daily-star ← axios'],
  },
  "israeli-official-welcomes-us-input": {
    who: "an Israeli official (1, israel)",
    content: "Israel knows the U.S. concerns and is glad of U.S. advice.",
    how: "PARAPHRASE ASSERT",
    when: "UNKNOWN",
    about: ["israel-retaliation-against-iran"],
    evidence: [
      'star "recognizes U.S. concerns and welcomes their input" of daily-star ← axios ← an Israeli official (1, israel)',
    ],
  },
  "israeli-official-promises-decisive-response": {
    who: "an Israeli official (1, israel)",
    content:
      "Israel will answer Iran's attack with decision, yet not so that it grows into a wider conflict with Iran.",
    how: "PARAPHRASE PROMISE PENDING",
    when: "UNKNOWN",
    about: ["israel-retaliation-against-iran"],
    evidence: [
      'star "respond to the Iranian attack decisively" of daily-star ← axios ← an Israeli official (1, israel)',
    ],
  },
  "blinken-denies-us-involvement": {
    who: "antony-blinken → channel-news-asia",
    content: "The United States had no knowledge of Haniyeh's killing and no part in it.",
    how: 'DIRECT_QUOTE DENY "not aware of or involved in"',
    when: "BROADCAST 2024-07-31",
    about: ["haniyeh-killing"],
    evidence: ['yalibnan "not aware of or involved in" of ya-libnan ← reuters ← antony-blinken ON_RECORD'],
  },
  "austin-says-no-prior-warning": {
    who: "lloyd-austin → reporters",
    content: "The United States was not told of the strike on Beirut beforehand.",
    how: 'DIRECT_QUOTE ASSERT "no prior warning"',
    when: "IN_PERSON 2024-09-27",
    about: ["nasrallah-killing"],
    evidence: ['unn "no prior warning" of unn ← reuters ← lloyd-austin ON_RECORD'],
  },
  "singh-announces-postponement": {
    who: "sabrina-singh → reporters",
    content: "Gallant puts off his visit to Washington.",
    how: 'DIRECT_QUOTE ASSERT "will be postponing his trip to Washington, D.C."',
    when: "PRESS_BRIEFING 2024-10-08",
    about: ["gallant-washington-visit"],
    evidence: ['hill "will be postponing his trip to Washington, D.C." of the-hill ← sabrina-singh ON_RECORD'],
  },
  "dermer-assures-coordination": {
    who: "ron-dermer → jake-sullivan",
    content: "Israel wishes to act in coordination with the United States.",
    how: "PARAPHRASE ASSURE PENDING",
    when: 'PHONE 2024-10-04 RELATIVE "Friday" at sullivan-dermer-call',
    about: ["israel-retaliation-against-iran"],
    evidence: ['axios "Israel wants to coordinate with the U.S." of axios ← officials'],
  },
};

const operation = /* GraphQL */ `
  query Statement($slug: String!) {
    statement(slug: $slug) {
      speakers {
        ...Voice
      }
      addressees {
        ...Voice
      }
      content
      quote
      form
      illocution
      outcome
      condition
      channel
      time {
        ...Time
      }
      meeting {
        slug
      }
      about {
        nodes {
          slug
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
  statement: {
    speakers: Voice[];
    addressees: Voice[];
    content: string;
    quote: string | null;
    form: string;
    illocution: string;
    outcome: string | null;
    condition: string | null;
    channel: string;
    time: Time | null;
    meeting: { slug: string } | null;
    about: { nodes: { slug: string }[] };
    evidence: Evidences;
  };
}

describe.each(databases)("on $name", ({ open }) => {
  const ask = serveBundled(open);

  test.each(Object.entries(statements))("%s", async (slug, expected) => {
    const { statement } = await ask<Answer>(operation, { slug });
    const { form, illocution, outcome, condition, quote, channel, time, meeting } = statement;
    const sides = [statement.speakers, statement.addressees].filter((side) => side.length > 0);
    const how = [outcome, quote && JSON.stringify(quote), condition && `if ${condition}`];
    const when = [timeLine(time), meeting && `at ${meeting.slug}`];
    expect({
      who: sides.map((side) => side.map(voiceLine).join(", ")).join(" → "),
      content: statement.content,
      how: [form, illocution, ...how].filter((part) => part !== null).join(" "),
      when: [channel, ...when].filter((part) => part !== null).join(" "),
      about: statement.about.nodes.map((entry) => entry.slug).sort(),
      evidence: evidenceLines(statement.evidence),
    }).toEqual(expected);
  });

  test("the same official says both that stand by an Israeli official", async () => {
    const { statements: said } = await ask<{ statements: { nodes: { speakers: { id: string }[] }[] } }>(
      `query Official { statements(where: { slugs: ["israeli-official-welcomes-us-input", "israeli-official-promises-decisive-response"] }) {
        nodes { speakers { ... on UnnamedSource { id } } }
      } }`,
    );
    const [first, second] = said.nodes;
    expect(first!.speakers[0]!.id).toBeTruthy();
    expect(second!.speakers).toEqual(first!.speakers);
  });

  test("the story tells of these statements and no others", async () => {
    const { statements: told } = await ask<{ statements: { nodes: { slug: string }[] } }>(
      'query Statements { statements(where: { story: "us-israel-trust-2024" }) { nodes { slug } } }',
    );
    expect(told.nodes.map(({ slug }) => slug).sort()).toEqual(Object.keys(statements).sort());
  });
});
