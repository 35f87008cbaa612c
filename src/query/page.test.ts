import fc from "fast-check";
import { isInterfaceType, isObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../database/open.ts";
import { schema } from "../graph/schema.ts";
import { databases } from "../testkit/database/database.ts";
import { anArticle, anEvidence } from "../testkit/items/grounds.ts";
import { insert, type Item } from "../testkit/items/item.ts";
import { aMeeting, anActor, anIncident, aStatement } from "../testkit/items/nouns.ts";
import { aLink, aNotice, aStory } from "../testkit/items/relations.ts";
import { answer, execute } from "../testkit/operations/execute.ts";

/** Times that tie, that are open at either end, and none at all. */
const times = ["2024-10-01", "2024-10-01", "2024-10", "../2024-10-01", "2024-10-01/..", undefined, undefined];
const reports = ["2024-10-03", "2024-10-03", "2024-10-04"];

/** A hub of each kind, with more around it than one page holds of some. */
function hubs(): Item[] {
  const article = anArticle({ slug: "hub", published: "2024-10-05", relays: [] });
  const evidence = times.map((_, i) => anEvidence({ article, exact: `words of the hub ${i}` }));
  const actor = anActor({ slug: "hub", name: "Hub", evidence });
  const other = anActor({ slug: "other", evidence });
  const incident = anIncident({ slug: "hub-incident", time: "2024-10-01", evidence, participants: [{ actor }] });
  const meeting = aMeeting({ slug: "hub-meeting", agenda: [incident, actor], evidence, participants: [{ actor }] });
  const around = times.flatMap((time, i) => {
    const reported = reports[i % reports.length]!;
    const said = aStatement({
      speaker: actor,
      addressees: [actor, other],
      about: [actor, incident, meeting],
      meeting,
      time,
      reported,
    });
    const happened = anIncident({ time, reported, participants: [{ actor }] });
    const held = aMeeting({
      agenda: [incident, happened],
      participants: [{ actor }, { actor: other }],
      statuses: [{ time, reported }],
      reported,
    });
    const member = anActor({ evidence: [], affiliations: [{ organization: actor, reported }] });
    return [
      said,
      happened,
      held,
      member,
      aNotice({ incident: happened, knower: actor, informant: other, reported }),
      aNotice({ incident, knower: member, reported }),
      ...[actor, incident, meeting].map((hub) => aLink({ from: said, to: hub, reported })),
    ];
  });
  const wide = aStatement({ slug: "hub-statement", speaker: actor, about: around.filter(isEntry), evidence });
  const others = [...around.filter(isEntry), actor, incident].slice(-5);
  const links = others.flatMap((other) => [
    aLink({ from: wide, to: other }),
    aLink({ from: other, to: wide, type: "SUPPORTS" }),
  ]);
  const replies = times.map((time) => aStatement({ about: [wide], time }));
  const facts = [actor, incident, meeting, wide, ...around, ...links, ...replies];
  const articles = [
    article,
    ...around.flatMap(({ needs }) => needs.flatMap((each) => (each.rows.Article ? [each] : []))),
  ];
  const stories = times.map((_, i) =>
    aStory({ title: `Story ${i % 4}`, facts: [actor, incident, meeting, wide, ...around.slice(0, 3)] }),
  );
  return [
    ...facts,
    ...stories,
    aStory({
      slug: "hub",
      title: "Hub",
      facts,
      articles: [
        ...articles,
        ...times.map((published = "2024") => anArticle({ published: published.replace("/..", "") })),
      ],
    }),
  ];
}

const isEntry = ({ rows }: Item) => !!(rows.Actor ?? rows.Statement ?? rows.Incident ?? rows.Meeting);

const entryFields = ["evidence", "links", "statementsAbout", "stories"];
const owners: Record<string, { select: string; fields: string[] }> = {
  Query: {
    select: "",
    fields: [
      ...["actors", "statements", "incidents", "meetings", "notices", "articles", "stories"],
      ...["timeline", "communications", "developments", "search"],
    ],
  },
  Actor: {
    select: `actor(slug: "hub")`,
    fields: [...entryFields, "affiliates", "statements", "statementsReceived", "incidents", "meetings", "notices"],
  },
  Statement: { select: `statement(slug: "hub-statement")`, fields: [...entryFields, "about"] },
  Incident: { select: `incident(slug: "hub-incident")`, fields: [...entryFields, "notices", "meetings"] },
  Meeting: { select: `meeting(slug: "hub-meeting")`, fields: [...entryFields, "agenda", "statements"] },
  Article: { select: `article(slug: "hub")`, fields: ["evidence", "entries"] },
  Story: { select: `story(slug: "hub")`, fields: ["timeline", "entries", "actors", "articles"] },
  Notice: { select: `notices(first: 1)`, fields: ["evidence"] },
};

/** What a list must be asked with, and what tells its items apart, where that is not an id. */
const asked: Record<string, string> = {
  communications: `between: "hub", and: "other"`,
  developments: `since: "2024-10-03T12:00:00Z", until: "2024-10-04T12:00:00Z"`,
  search: `text: "statement"`,
};
const items: Record<string, string> = {
  communications: "... on Node { id }",
  developments: "kind subject { id }",
  search: "entry { id }",
};

/** What is a fact and no entry has evidence alone, which is read as that of an entry is. */
const alike = "Entry Fact Affiliation Assessment Development Link MeetingStatusChange Participation".split(" ");

/** Lists that ranges of an index hold together. */
const byRanges = [
  ...["ASC", "DESC"].flatMap((direction) =>
    [`speakers: ["hub", "other"]`, `addressees: "other"`, `time: { from: "2024-10-01T00:00:00Z" }`].map((where) => ({
      field: "statements",
      way: `where: { ${where} }, orderBy: { field: TIME, direction: ${direction} }`,
    })),
  ),
  ...[`actors: ["hub", "other"]`, `story: "hub"`, `story: "hub", actors: "other"`].map((filter) => ({
    field: "developments",
    way: `${asked.developments!}, ${filter}`,
  })),
].map(({ field, way }) => ({ owner: "Query", select: "", field, way, name: `Query.${field} ${way}` }));

const listed = Object.entries(owners).flatMap(([owner, { select, fields }]) =>
  fields.flatMap((field) => {
    const type = schema.getType(owner);
    const args = isObjectType(type) ? type.getFields()[field]!.args : [];
    const order = args.find(({ name }) => name === "orderBy");
    const directed = args.some(({ name }) => name === "order") ? ["order: ASC", "order: DESC"] : [];
    const orders = order ? (String(order.type) === "ActorOrder" ? ["NAME", "REPORTED"] : ["TIME", "REPORTED"]) : [];
    const given = asked[field] === undefined ? [] : [asked[field]];
    const ordered = orders.flatMap((by) =>
      ["ASC", "DESC"].map((direction) => `orderBy: { field: ${by}, direction: ${direction} }`),
    );
    const ways = [...ordered, ...directed];
    return (ways.length ? ways : [""]).map((way) => ({
      ...{ owner, select, field, name: `${owner}.${field} ${way}` },
      way: [...given, way].filter(Boolean).join(", "),
    }));
  }),
);

const connections = [...listed, ...byRanges];

test("every connection of the API is walked", () => {
  const all = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields()).flatMap((field) =>
          /Connection!?$/.test(String(field.type)) ? [`${type.name}.${field.name}`] : [],
        )
      : [],
  );
  const walked = new Set(connections.map(({ owner, field }) => `${owner}.${field}`));
  expect(all.filter((name) => !walked.has(name) && !alike.includes(name.split(".")[0]!))).toEqual([]);
});

interface Walked {
  edges: { cursor: string; node: unknown }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  totalCount: number;
}

describe.each(databases)("on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
    await insert(database, ...hubs());
  });
  afterAll(() => database.close());

  const page = async ({ select, field, way }: (typeof connections)[number], args: string): Promise<Walked> => {
    const asked = `${field}(${[way, args].filter(Boolean).join(", ")}) { ${args === "first: 100" ? "totalCount" : ""} edges { cursor node { ${items[field] ?? "id"} } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
    const below = select.startsWith("notices(")
      ? `${select} { nodes { ${asked} } }`
      : select
        ? `${select} { ${asked} }`
        : asked;
    const data = await execute<Record<string, never>>(database, `{ ${below} }`);
    const root: Record<string, unknown> = select ? Object.values(data)[0]! : data;
    return ("nodes" in root ? (root.nodes as Record<string, Walked>[])[0]![field]! : root[field]) as Walked;
  };

  test.each(connections)(
    "$name gives every row once, in order, either way, in pages of any size",
    async (connection) => {
      const whole = await page(connection, "first: 100");
      const ids = whole.edges.map(({ node }) => JSON.stringify(node));
      expect(new Set(ids).size).toBe(ids.length);
      expect(whole.totalCount).toBe(ids.length);
      expect(ids.length).toBeGreaterThan(connection.owner === "Notice" ? 0 : 1);
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 1, max: Math.min(ids.length + 1, 100) }),
          fc.boolean(),
          async (size, forward) => {
            const walked: string[] = [];
            for (let cursor: string | null = null, more = true; more;) {
              const at: string = cursor ? `, ${forward ? "after" : "before"}: "${cursor}"` : "";
              const { edges, pageInfo } = await page(connection, `${forward ? "first" : "last"}: ${size}${at}`);
              const shown = edges.map(({ node }) => JSON.stringify(node));
              walked.splice(forward ? walked.length : 0, 0, ...shown);
              more = forward ? pageInfo.hasNextPage : pageInfo.hasPreviousPage;
              cursor = forward ? pageInfo.endCursor : pageInfo.startCursor;
              expect(shown.length).toBeLessThanOrEqual(size);
            }
            expect(walked).toEqual(ids);
          },
        ),
        {
          numRuns: 3,
          examples: [
            [1, true],
            [1, false],
          ],
        },
      );
    },
  );

  test.each(["ASC", "DESC"])("statements are in the order of their times, %s", async (direction) => {
    const { statements } = await execute<{
      statements: { nodes: { slug: string; time: { earliest: string | null; latest: string | null } | null }[] };
    }>(
      database,
      `{ statements(first: 100, orderBy: { field: TIME, direction: ${direction} }) { nodes { slug time { earliest latest } } } }`,
    );
    const key = ({ slug, time }: (typeof statements.nodes)[number]) => {
      const at = (bound: string | null | undefined) => (bound ? Date.parse(bound) : undefined);
      const [earliest, latest] = [at(time?.earliest), at(time?.latest)];
      const length = earliest === undefined || latest === undefined ? Infinity : latest - earliest;
      return { start: earliest ?? latest, length, slug };
    };
    const sign = direction === "ASC" ? 1 : -1;
    const expected = statements.nodes.toSorted((one, other) => {
      const [a, b] = [key(one), key(other)];
      if ((a.start === undefined) !== (b.start === undefined)) return a.start === undefined ? 1 : -1;
      const slugs = a.slug < b.slug ? -1 : 1;
      if (a.start === undefined || b.start === undefined) return sign * slugs;
      const byLength = a.length === b.length ? 0 : b.length - a.length;
      return sign * (a.start - b.start || byLength || slugs);
    });
    expect(statements.nodes.map(({ slug }) => slug)).toEqual(expected.map(({ slug }) => slug));
    expect(statements.nodes.at(-1)?.time).toBeNull();
  });

  test.each([
    [`statements(first: -1)`, "first is -1: it must be from 0 to 100.", "BAD_USER_INPUT"],
    [`statements(last: 101)`, "last is 101: a page has at most 100. Take the next with before.", "BAD_USER_INPUT"],
    [`statements(first: 1, last: 1)`, "first and last cannot be given together: take one of them.", "BAD_USER_INPUT"],
    [
      `statements(after: "nonsense")`,
      "This cursor cannot be used here. It is damaged. Take one from the same list in the same order.",
      "BAD_CURSOR",
    ],
  ])("%s is refused with what to do", async (field, message, code) => {
    expect((await answer(database, `{ ${field} { nodes { id } } }`)).errors).toMatchObject([
      { message, extensions: { code } },
    ]);
  });

  test("a cursor of another list or order is refused", async () => {
    const { statements } = await execute<{ statements: Walked }>(
      database,
      `{ statements(first: 1) { pageInfo { endCursor } } }`,
    );
    const after = statements.pageInfo.endCursor;
    const messages = async (field: string) =>
      (await answer(database, `{ ${field} { nodes { id } } }`)).errors?.map(({ message }) => message);
    expect(await messages(`meetings(after: "${after}")`)).toEqual([
      "This cursor cannot be used here. It comes from Query.statements by TIME ASC, not from Query.meetings by TIME ASC. Take one from the same list in the same order.",
    ]);
    expect(await messages(`statements(after: "${after}", orderBy: { field: REPORTED, direction: ASC })`)).toEqual([
      "This cursor cannot be used here. It comes from Query.statements by TIME ASC, not from Query.statements by REPORTED ASC. Take one from the same list in the same order.",
    ]);
  });

  test("a page of none tells whether there is more", async () => {
    const empty = await page({ owner: "Query", select: "", field: "statements", way: "", name: "" }, "first: 0");
    expect(empty).toMatchObject({ edges: [], pageInfo: { hasNextPage: true, startCursor: null, endCursor: null } });
  });
});
