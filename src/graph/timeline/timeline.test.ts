import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../database/open.ts";
import { databases } from "../../testkit/database/database.ts";
import { expectStatements, QueryLog } from "../../testkit/database/query-log.ts";
import { insert, type Item } from "../../testkit/items/item.ts";
import { aMeeting, anActor, anIncident, aStatement } from "../../testkit/items/nouns.ts";
import { aStory } from "../../testkit/items/relations.ts";
import { answer, execute } from "../../testkit/operations/execute.ts";

interface Timeline {
  timeline: { totalCount: number; nodes: { slug: string }[] };
}

const state = anActor({ slug: "state", kind: "STATE", evidence: [] });
const ministry = anActor({
  ...{ slug: "ministry", kind: "GOVERNMENT_BODY", evidence: [] },
  affiliations: [{ organization: state, kind: "PART_OF", reported: "2020" }],
});
const minister = anActor({
  ...{ slug: "minister", evidence: [] },
  affiliations: [{ organization: ministry, kind: "OFFICE", from: "2024-01-01", to: "2024-06-30", reported: "2020" }],
});
const stranger = anActor({ slug: "stranger", evidence: [] });

const items: Item[] = [
  aStatement({ slug: "in-office", speaker: minister, time: "2024-06-30" }),
  aStatement({ slug: "out-of-office", speaker: minister, time: "2024-07-01" }),
  aStatement({ slug: "told", speaker: stranger, addressees: [minister], time: "2024-03" }),
  aStatement({ slug: "to-itself", speaker: ministry, addressees: [state, ministry], time: "2024-04-02T10:00:00Z" }),
  aStatement({ slug: "undated", speaker: minister }),
  anIncident({ slug: "strike", time: "2024-04", participants: [{ actor: state }] }),
  anIncident({ slug: "elsewhere", time: "2024-04-02", participants: [{ actor: stranger }] }),
  aMeeting({ slug: "visit", participants: [{ actor: minister }], statuses: [{ time: "2023/2025" }] }),
  aMeeting({ slug: "until", participants: [{ actor: minister }], statuses: [{ time: "../2024-02-01" }] }),
  aMeeting({ slug: "since", participants: [{ actor: minister }], statuses: [{ time: "2024-05-01/.." }] }),
];

describe.each(databases)("on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
    await insert(database, ...items, aStory({ slug: "spring", facts: items.slice(0, 6) }));
  });
  afterAll(() => database.close());

  const slugs = async (args: string) => {
    const { timeline } = await execute<Timeline>(database, `{ timeline(${args}) { totalCount nodes { slug } } }`);
    expect(timeline.totalCount).toBe(timeline.nodes.length);
    return timeline.nodes.map(({ slug }) => slug);
  };
  const all = [
    ...["visit", "until", "told", "strike", "elsewhere", "to-itself", "since", "in-office", "out-of-office"],
  ];

  test("it has all that is dated, by the earliest bound, else the latest, the longer first", async () => {
    expect(await slugs("order: ASC")).toEqual(all);
    expect(await slugs("order: DESC")).toEqual(all.toReversed());
    expect(await slugs("types: [INCIDENT, ACTOR]")).toEqual(["strike", "elsewhere"]);
    expect(await slugs("types: []")).toEqual([]);
  });

  test("a side stands for those affiliated with it at the time, each entry once", async () => {
    const ofState = all.filter((slug) => !["elsewhere", "out-of-office"].includes(slug));
    expect(await slugs(`actors: "state"`)).toEqual(ofState);
    expect(await slugs(`actors: "state", order: DESC`)).toEqual(ofState.toReversed());
    expect(await slugs(`actors: ["ministry", "state", "nobody"]`)).toEqual(ofState);
    expect(await slugs(`actors: "minister", types: STATEMENT`)).toEqual(["told", "in-office", "out-of-office"]);
    expect(await slugs(`actors: ["nobody"]`)).toEqual([]);
  });

  test.each([
    [`from: "2024-04-02T00:00:00Z"`, all.filter((slug) => !["until", "told"].includes(slug))],
    [`until: "2024-04-02T00:00:00Z"`, ["visit", "until", "told", "strike"]],
    [`from: "2024-04-02T10:00:00Z", until: "2024-04-02T10:00:01Z"`, ["visit", "strike", "elsewhere", "to-itself"]],
    [`from: "2024-06-30T23:59:59Z", until: "2024-07-01T00:00:00Z"`, ["visit", "since", "in-office"]],
    [`from: "0001-01-01T00:00:00Z", until: "0001-01-02T00:00:00Z"`, ["until"]],
    [`from: "9999-12-31T00:00:00Z"`, ["since"]],
  ])("time: { %s } is what overlaps it", async (time, overlapping) => {
    const ofState = overlapping.filter((slug) => !["elsewhere", "out-of-office"].includes(slug));
    expect(await slugs(`time: { ${time} }`)).toEqual(overlapping);
    expect(await slugs(`time: { ${time} }, actors: ["state"]`)).toEqual(ofState);
    expect(await slugs(`time: { ${time} }, actors: ["state"], story: "spring"`)).toEqual(
      ofState.filter((slug) => !["visit", "until", "since"].includes(slug)),
    );
  });

  test("it takes one statement whatever the mix, and one more to count", async () => {
    for (const args of [``, `(actors: ["state", "stranger"], types: [MEETING])`, `(story: "spring")`]) {
      const log = new QueryLog(database);
      expectStatements(await log.during(() => execute(database, `{ timeline${args} { nodes { slug label } } }`)), 1);
      expectStatements(await log.during(() => execute(database, `{ timeline${args} { totalCount } }`)), 2);
    }
  });

  test("a story has its own", async () => {
    const { story } = await execute<{ story: Record<string, { nodes: { slug: string }[] }> }>(
      database,
      `{ story(slug: "spring") { all: timeline { nodes { slug } } last: timeline(order: DESC, first: 1, types: STATEMENT) { nodes { slug } } } }`,
    );
    expect(story.all!.nodes.map(({ slug }) => slug)).toEqual([
      ...["told", "strike", "to-itself", "in-office", "out-of-office"],
    ]);
    expect(story.last!.nodes).toEqual([{ slug: "out-of-office" }]);
  });

  test("a cursor of another list is refused", async () => {
    const { statements } = await execute<{ statements: { pageInfo: { endCursor: string } } }>(
      database,
      `{ statements { pageInfo { endCursor } } }`,
    );
    const body = await answer(database, `query ($after: String) { timeline(after: $after) { totalCount } }`, {
      after: statements.pageInfo.endCursor,
    });
    expect(body.errors?.[0]).toMatchObject({
      extensions: { code: "BAD_CURSOR" },
      message: expect.stringContaining("Query.statements by TIME ASC, not from Query.timeline by TIME ASC") as string,
    });
  });
});
