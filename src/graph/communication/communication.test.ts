import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../database/open.ts";
import { databases } from "../../testkit/database/database.ts";
import { expectStatements, QueryLog } from "../../testkit/database/query-log.ts";
import { anArticle, anUnnamedSource } from "../../testkit/items/grounds.ts";
import { insert } from "../../testkit/items/item.ts";
import { aMeeting, anActor, anIncident, aStatement } from "../../testkit/items/nouns.ts";
import { aNotice } from "../../testkit/items/relations.ts";
import { execute } from "../../testkit/operations/execute.ts";

const country = (slug: string) => anActor({ slug, kind: "STATE", evidence: [] });
const [north, south, east] = [country("north"), country("south"), country("east")];
const envoy = anActor({
  ...{ slug: "envoy", evidence: [] },
  affiliations: [{ organization: north, kind: "OFFICE", from: "2024-01-01", to: "2024-06-30", reported: "2020" }],
});
const general = anActor({
  ...{ slug: "general", evidence: [] },
  affiliations: [{ organization: south, kind: "OFFICE", reported: "2020" }],
});
const officials = anUnnamedSource({ article: anArticle({ published: "2024-05-02" }), affiliation: south });
const raid = anIncident({ slug: "raid", time: "2024-02-01", participants: [{ actor: general, role: "PERPETRATOR" }] });
const flood = anIncident({ slug: "flood", time: "2024-02-02", participants: [{ actor: south, role: "VICTIM" }] });

const items = [
  aStatement({ slug: "asks", speaker: envoy, addressees: [general], time: "2024-03-01" }),
  aStatement({ slug: "answers", speaker: officials, addressees: [envoy], time: "2024-03-02", reported: "2024-05-02" }),
  aStatement({ slug: "after-office", speaker: envoy, addressees: [general], time: "2024-07-01" }),
  aStatement({ slug: "within", speaker: envoy, addressees: [north], time: "2024-03-03" }),
  aStatement({ slug: "to-another", speaker: envoy, addressees: [east], time: "2024-03-04" }),
  aStatement({ slug: "about-it", speaker: envoy, about: [south], time: "2024-03-05" }),
  aStatement({ slug: "undated", speaker: general, addressees: [envoy], reported: "2024-05-01" }),
  aMeeting({
    ...{ slug: "summit", statuses: [{ time: "2024-03" }] },
    participants: [{ actor: north }, { actor: general }, { actor: south }],
  }),
  aMeeting({ slug: "alone", participants: [{ actor: envoy }, { actor: north }], statuses: [{ time: "2024-03-06" }] }),
  aNotice({ incident: raid, knower: envoy, timing: "NONE" }),
  aNotice({ incident: flood, knower: envoy, timing: "AFTER" }),
  aNotice({ incident: flood, knower: north, timing: "DAYS_BEFORE", informant: general }),
];

interface Passed {
  slug?: string;
  timing?: string;
  incident?: { slug: string };
}
interface Communications {
  communications: { totalCount: number; edges: { time: { edtf: string } | null; node: Passed }[] };
}

describe.each(databases)("on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
    await insert(database, ...items);
  });
  afterAll(() => database.close());

  const ask = (args: string, directive = "") =>
    execute<Communications>(
      database,
      `query ${directive} { communications(${args}) { totalCount edges { time { edtf } node {
        ... on Entry { slug } ... on Notice { timing incident { slug } }
      } } } }`,
    );
  const passed = async (args: string, directive?: string) => {
    const { communications } = await ask(args, directive);
    expect(communications.totalCount).toBe(communications.edges.length);
    return communications.edges.map(({ time, node }) => {
      const { slug, timing, incident } = node;
      return [time?.edtf ?? "undated", slug ?? incident?.slug, timing].filter(Boolean).join(" ");
    });
  };
  const both = [
    "2024-02-01 raid NONE",
    "2024-02-02 flood DAYS_BEFORE",
    "2024-03 summit",
    "2024-03-01 asks",
    "2024-03-02 answers",
  ];

  test("it is statements, meetings and notices between the two, in time order, whichever is named first", async () => {
    expect(await passed(`between: "north", and: "south"`)).toEqual([...both, "undated undated"]);
    expect(await passed(`between: "south", and: "north"`)).toEqual([...both, "undated undated"]);
    expect(await passed(`between: "north", and: "south", order: DESC`)).toEqual([
      ...both.toReversed(),
      "undated undated",
    ]);
  });

  test("who has left a side no longer counts for it, but for itself", async () => {
    expect(await passed(`between: "envoy", and: "general"`)).toEqual([
      ...["2024-02-01 raid NONE", "2024-03-01 asks", "2024-07-01 after-office", "undated undated"],
    ]);
  });

  test("within one side it takes two actors to meet", async () => {
    expect(await passed(`between: "north", and: "north"`)).toEqual(["2024-03-03 within", "2024-03-06 alone"]);
    expect(await passed(`between: "north", and: "nobody"`)).toEqual([]);
  });

  test("a range of time takes what overlaps it, and nothing undated", async () => {
    const within = (time: string) => passed(`between: "north", and: "south", time: { ${time} }`);
    expect(await within(`from: "2024-03-02T00:00:00Z"`)).toEqual(["2024-03 summit", "2024-03-02 answers"]);
    expect(await within(`until: "2024-03-01T00:00:00Z"`)).toEqual(both.slice(0, 2));
  });

  test("as of an instant it is what was reported by then", async () => {
    const early = `@asOf(reported: "2024-05-01T12:00:00Z")`;
    expect(await passed(`between: "north", and: "south"`, early)).toEqual([]);
    const later = `@asOf(reported: "2024-05-03T00:00:00Z")`;
    expect(await passed(`between: "north", and: "south"`, later)).toEqual(["2024-03-02 answers", "undated undated"]);
  });

  test("it takes one statement, one to count, and one for each kind of what passed", async () => {
    const queried = await new QueryLog(database).during(() => ask(`between: "north", and: "south"`));
    expectStatements(queried, 6);
  });
});
