import { describe, expect, test } from "vitest";
import { databases } from "../../testkit/database/database.ts";
import * as asked from "../../testkit/generated/operations.ts";
import { evidenceLines, snippetLine, timeLine, voiceLine } from "../../testkit/operations/lines.ts";
import { serveBundled } from "../../testkit/server/story.ts";

describe.each(databases)("on $name", ({ open }) => {
  const ask = serveBundled(open);

  test("who says that the administration distrusts Israel's word", async () => {
    const { statements } = await ask(asked.WhoDistrustsDocument, {});
    expect(statements.nodes).toHaveLength(1);
    const { slug, speakers, about, evidence, independentOutlets } = statements.nodes[0]!;
    expect(slug).toBe("administration-distrusts-israels-word");
    expect(speakers.map(voiceLine)).toEqual(["biden-administration"]);
    expect(about.nodes.map((entry) => entry.label)).toEqual([
      "Israel's planned retaliation against Iran",
      "Israeli government",
    ]);
    expect(evidenceLines(evidence)).toEqual([
      'axios "increasingly distrustful" of axios ← four U.S. officials (4, united-states)',
      'star "increasingly distrustful" of daily-star ← axios ← four U.S. officials (4, united-states)',
    ]);
    expect(independentOutlets).toBe(1);
    const articles = evidence.nodes.map(({ article }) => article);
    expect(articles).toMatchObject([
      {
        headline: "White House loses trust in Israeli government as Middle East spirals",
        url: null,
        outlet: { name: "Axios" },
        published: { edtf: "2024-10-08T10:00:00Z", basis: "INFERRED" },
        relays: [],
      },
      {
        headline: "[U.S. trust in Israeli government fades]",
        url: "https://dailystar.com.lb/us-trust-israeli-govt-fades-official-denies-war/",
        outlet: { name: "The Daily Star (Lebanon)" },
        published: { edtf: "2024-10-08T12:00:00Z", basis: "INFERRED" },
        relays: [{ slug: "axios" }],
      },
    ]);
  });

  test("what the United States told Israel that it expects", async () => {
    const { statements } = await ask(asked.WhatWasExpectedDocument, {});
    const told = statements.nodes.map(({ speakers, addressees, quote, meeting, about, evidence }) => ({
      who: [...speakers, ...addressees].map(voiceLine),
      quote,
      on: meeting && [meeting.title, timeLine(meeting.time)],
      about: about.nodes.map((entry) => entry.slug),
      evidence: evidenceLines(evidence),
    }));
    expect(told).toEqual([
      {
        who: ["jake-sullivan", "ron-dermer"],
        quote: "clarity and transparency",
        on: ["Call of Jake Sullivan and Ron Dermer", '2024-10-04 RELATIVE "Friday"'],
        about: ["israel-retaliation-against-iran"],
        evidence: [
          'axios "clarity and transparency" of axios ← two U.S. officials (2, united-states)',
          'star "clarity and transparency" of daily-star ← axios',
        ],
      },
    ]);
  });

  test("of which actions the United States had no notice, or minutes, and where accounts conflict", async () => {
    const { notices } = await ask(asked.WhatCameUnannouncedDocument, {});
    const told = notices.nodes.map(({ incident, knower, timing, evidence, conflicts }) => [
      `${incident.slug}: ${knower.slug} ${timing}`,
      evidenceLines(evidence),
      conflicts.map((other) => [
        `${other.knower.slug} ${other.timing} by ${other.informant ? voiceLine(other.informant) : "nobody"}`,
        evidenceLines(other.evidence),
      ]),
    ]);
    expect(told).toEqual([
      [
        "haniyeh-killing: united-states NONE",
        [
          'star "without prior U.S. knowledge" of daily-star ← axios',
          'yalibnan "not aware of or involved in" of ya-libnan ← reuters ← antony-blinken ON_RECORD',
        ],
        [],
      ],
      [
        "nasrallah-killing: lloyd-austin MINUTES_BEFORE",
        ['star "just minutes before" of daily-star ← axios'],
        [
          [
            "lloyd-austin DURING by yoav-gallant",
            ['unn "was actually underway" of unn ← reuters ← lloyd-austin ON_RECORD'],
          ],
        ],
      ],
      ["unannounced-israeli-airstrikes: united-states NONE", ['star "caught off guard" of daily-star ← axios'], []],
    ]);
    const actors = notices.nodes.map(({ incident }) => incident.participants.map(({ actor }) => actor.slug));
    expect(actors).toEqual([
      expect.arrayContaining(["israel"]),
      expect.arrayContaining(["israeli-military"]),
      ["israel"],
    ]);
  });

  test("which assurances preceded which actions", async () => {
    const { statements } = await ask(asked.WhatFollowedAssurancesDocument, {});
    const told = statements.nodes.map(({ slug, illocution, outcome, evidence, links }) => ({
      said: `${slug} ${illocution} ${String(outcome)}`,
      evidence: evidenceLines(evidence),
      followed: links.nodes.map((link) => [link.from.slug, link.assertedBy, evidenceLines(link.evidence)]),
    }));
    expect(told).toEqual([
      {
        said: "netanyahu-assures-ceasefire-progress ASSURE PENDING",
        evidence: ['star "progressing towards a ceasefire and hostage release" of daily-star ← axios'],
        followed: [["haniyeh-killing", "REPORTER", ['star "These actions followed assurances" of daily-star ← axios']]],
      },
      {
        said: "dermer-assures-coordination ASSURE PENDING",
        evidence: ['axios "Israel wants to coordinate with the U.S." of axios ← officials'],
        followed: [],
      },
      {
        said: "israeli-official-promises-decisive-response PROMISE PENDING",
        evidence: [
          'star "respond to the Iranian attack decisively" of daily-star ← axios ← an Israeli official (1, israel)',
        ],
        followed: [],
      },
    ]);
  });

  test("which visit is planned, and every status that it had", async () => {
    const { meetings } = await ask(asked.WhatIsPlannedDocument, {});
    expect(meetings.nodes).toHaveLength(1);
    const { title, status, time, participants, agenda, statusHistory } = meetings.nodes[0]!;
    expect([title, status, timeLine(time)]).toEqual([
      "Yoav Gallant's visit to Washington",
      "POSTPONED",
      '2024-10-09 RELATIVE "Wednesday"',
    ]);
    expect(participants.map(({ actor, role, post }) => [actor.name, role, post])).toEqual([
      ["Yoav Gallant", "GUEST", "Israeli Defense Minister"],
      ["Lloyd Austin", "HOST", "U.S. Secretary of Defense"],
    ]);
    expect(agenda.nodes.map((entry) => entry.slug)).toEqual(["israel-retaliation-against-iran"]);
    const history = statusHistory.map((change) => [
      [change.status, change.time?.edtf, change.changed?.edtf, change.by ? voiceLine(change.by) : undefined],
      evidenceLines(change.evidence).map((line) => line.split(" ")[0]),
    ]);
    expect(history).toEqual([
      [["SCHEDULED", undefined, undefined, undefined], ["star"]],
      [
        ["SCHEDULED", "2024-10-09", undefined, undefined],
        ["hill", "newsmax"],
      ],
      [
        ["POSTPONED", undefined, "2024-10-08", "sabrina-singh"],
        ["defnews", "hill", "hill", "newsmax", "shafaq"],
      ],
    ]);
  });

  test("which visit was planned before its postponement was reported", async () => {
    const { meetings } = await ask(asked.WhatIsPlannedDocument, { reported: "2024-10-08T15:00:00Z" });
    expect(meetings.nodes).toHaveLength(1);
    const { status, time, participants, statusHistory, independentOutlets } = meetings.nodes[0]!;
    expect([status, time, independentOutlets]).toEqual(["SCHEDULED", null, 1]);
    expect(participants.map(({ actor }) => actor.slug)).toEqual(["yoav-gallant", "lloyd-austin"]);
    expect(statusHistory.map((change) => [change.status, evidenceLines(change.evidence)])).toEqual([
      ["SCHEDULED", ['star "scheduled to meet with U.S. officials in Washington" of daily-star ← axios']],
    ]);
  });

  test("everything that passed between the United States and Israel, in time order", async () => {
    const { communications } = await ask(asked.WhatPassedDocument, {});
    const passed = communications.edges.map(({ time, node }) => {
      switch (node.__typename) {
        case "Statement":
          return [time?.edtf, node.slug, ...node.speakers.map(voiceLine), "→", ...node.addressees.map(voiceLine)];
        case "Meeting":
          return [time?.edtf, node.slug, node.status, ...node.participants.map(({ actor }) => actor.slug)];
        case "Notice":
          return [time?.edtf, node.incident.slug, node.knower.slug, node.timing];
      }
    });
    expect(passed.map((parts) => parts.filter(Boolean).join(" "))).toEqual([
      "2024-07-31 haniyeh-killing united-states NONE",
      "../2024-07-31 netanyahu-assures-ceasefire-progress benjamin-netanyahu → joe-biden",
      "2024-09-27 nasrallah-killing lloyd-austin MINUTES_BEFORE",
      "2024-09-27 nasrallah-killing lloyd-austin DURING",
      "2024-09-27 gallant-austin-beirut-call HELD yoav-gallant lloyd-austin",
      "2024-10-04 dermer-assures-coordination ron-dermer → jake-sullivan",
      "2024-10-04 sullivan-dermer-call HELD jake-sullivan ron-dermer",
      "2024-10-04 sullivan-expects-clarity jake-sullivan → ron-dermer",
      "2024-10-04 sullivan-warns-support-not-automatic jake-sullivan → ron-dermer",
      "../2024-10-08 gallant-austin-conversation HELD yoav-gallant lloyd-austin",
      "../2024-10-08 gallant-says-plans-not-final yoav-gallant → lloyd-austin",
      "2024-10-09 gallant-washington-visit POSTPONED yoav-gallant lloyd-austin",
      "unannounced-israeli-airstrikes united-states NONE",
    ]);
    expect(communications.totalCount).toBe(13);
  });

  test("what retaliation is planned, for what, and what has been said about it", async () => {
    const { incidents } = await ask(asked.PlannedRetaliationDocument, {});
    expect(incidents.nodes).toHaveLength(1);
    const { slug, links, statementsAbout, evidence } = incidents.nodes[0]!;
    expect(slug).toBe("israel-retaliation-against-iran");
    expect(evidenceLines(evidence)).toHaveLength(2);
    expect(links.nodes.map((link) => [link.to.slug, link.assertedBy, link.evidence.nodes.length])).toEqual([
      ["iran-missile-attack", "REPORTER", 2],
    ]);
    const said = statementsAbout.nodes.map((statement) => {
      expect(statement.evidence.nodes.length).toBeGreaterThan(0);
      return `${statement.speakers.map(voiceLine).join(", ")} ${statement.illocution}: ${statement.slug}`;
    });
    expect(said).toEqual([
      "ron-dermer ASSURE: dermer-assures-coordination",
      "jake-sullivan EXPECT: sullivan-expects-clarity",
      "jake-sullivan WARN: sullivan-warns-support-not-automatic",
      "yoav-gallant ASSERT: gallant-says-plans-not-final",
      "biden-administration ASSESS: administration-distrusts-israels-word",
      "an Israeli official (1) PROMISE: israeli-official-promises-decisive-response",
      "an Israeli official (1) ASSERT: israeli-official-welcomes-us-input",
      "united-states EXPECT: us-expects-proportionate-response",
      "U.S. officials ASSERT: us-officials-expect-aid-if-needed",
    ]);
  });

  test("what there is on some words", async () => {
    const { search } = await ask(asked.SearchDocument, { text: "haniyeh kill" });
    const told = search.nodes.map(({ entry, snippet }) => [
      entry.__typename,
      entry.slug,
      entry.time?.edtf,
      snippetLine(snippet),
    ]);
    expect(told).toEqual([
      ["Incident", "haniyeh-killing", "2024-07-31", "[Killing] of Ismail [Haniyeh] in Tehran"],
      [
        "Statement",
        "blinken-denies-us-involvement",
        "2024-07-31",
        "The United States had no knowledge of [Haniyeh]'s [killing] and no part in it.",
      ],
    ]);
    expect(search.totalCount).toBe(2);
  });

  test("how Ron Dermer connects to the killing of Ismail Haniyeh", async () => {
    const { paths } = await ask(asked.HowTheyConnectDocument, {});
    const told = paths.map(({ length, steps }) => [
      length,
      ...steps.map(({ entry, via, forward, relation }) =>
        [via, forward === false && "back", relation, entry.slug].filter(Boolean).join(" "),
      ),
    ]);
    const government = "AFFILIATION is Israel's minister for strategic affairs in israeli-government";
    expect(told).toEqual([
      [
        3,
        "ron-dermer",
        government,
        "AFFILIATION is part of israel",
        "PARTICIPATION takes part as perpetrator in haniyeh-killing",
      ],
      [
        4,
        "ron-dermer",
        "SPOKE spoke in dermer-assures-coordination",
        "ABOUT is about israel-retaliation-against-iran",
        "PARTICIPATION back has as perpetrator israel",
        "PARTICIPATION takes part as perpetrator in haniyeh-killing",
      ],
      [
        4,
        "ron-dermer",
        government,
        "AFFILIATION back has as Prime Minister of Israel benjamin-netanyahu",
        "SPOKE spoke in netanyahu-assures-ceasefire-progress",
        "LINK back was followed by haniyeh-killing",
      ],
    ]);
    expect(paths[0]!.steps.map(({ entry }) => entry.label)).toEqual([
      "Ron Dermer",
      "Israeli government",
      "Israel",
      "Killing of Ismail Haniyeh in Tehran",
    ]);
  });
});
