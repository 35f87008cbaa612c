import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { databases } from "../testkit/database/database.ts";
import { anArticle, anEvidence, anUnnamedSource, aTime } from "../testkit/items/grounds.ts";
import { insert, type Item, item, next } from "../testkit/items/item.ts";
import { aMeeting, anActor, anIncident, aStatement } from "../testkit/items/nouns.ts";
import { aLink, aNotice } from "../testkit/items/relations.ts";
import { digest } from "../testkit/database/shared-database.ts";
import type { PrismaClient } from "./generated/client.ts";
import type { Database } from "./open.ts";

describe.each(databases)("on $name", ({ open }) => {
  let database: Database;
  let client: PrismaClient;
  beforeEach(async () => {
    database = await open();
    client = database.client;
  });
  afterEach(() => database.close());

  const refused = (work: Promise<unknown>) =>
    work.then(
      () => "accepted",
      (error: unknown) => String(error),
    );
  const reportedAt = async ({ id }: Item) =>
    (await client.fact.findUniqueOrThrow({ where: { id } })).reportedAt.toISOString();

  test.each([
    ["statement", () => aStatement({ slug: "bare", evidence: [] }), /no evidence for .*statement bare/],
    [
      "incident",
      () => anIncident({ slug: "bare", evidence: [], assessments: [{ reported: "2024" }] }),
      /no evidence for .*incident bare/,
    ],
    [
      "meeting",
      () => aMeeting({ slug: "bare", evidence: [], statuses: [{ reported: "2024" }] }),
      /no evidence for .*meeting bare/,
    ],
    ["assessment", () => anIncident({ assessments: [{ evidence: [] }] }), /no evidence for .*assessment/],
    ["status change", () => aMeeting({ statuses: [{ evidence: [] }] }), /no evidence for .*status change/],
    ["notice", () => aNotice({ evidence: [] }), /no evidence for .*notice/],
    ["link", () => aLink({ evidence: [] }), /no evidence for .*link/],
    ["actor", () => anActor({ slug: "bare", evidence: [] }), /no evidence for .*actor bare/],
  ])("it refuses a %s without evidence, with all that came with it", async (_, made, message) => {
    expect(await refused(insert(database, aStatement(), made()))).toMatch(message);
    expect(await client.fact.count()).toBe(0);
  });

  test("it refuses a fact that loses its last evidence", async () => {
    const evidence = anEvidence();
    await insert(database, aStatement({ slug: "said", evidence: [evidence] }));
    expect(await refused(client.$transaction([client.evidence.delete({ where: { id: evidence.id } })]))).toMatch(
      /no evidence for .*statement said/,
    );
    expect(await client.citation.count()).toBeGreaterThan(0);
  });

  test("it refuses a noun on an entry of another type, and an entry that changes its type", async () => {
    const statement = aStatement();
    await insert(database, statement);
    const actor = { id: statement.id, name: "A statement", actorKind: "PERSON" as const };
    expect(await refused(client.actor.create({ data: actor }))).toContain("cannot stand on an entry of type STATEMENT");
    expect(await refused(client.entry.update({ where: { id: statement.id }, data: { type: "ACTOR" } }))).toContain(
      "never changed",
    );
  });

  test("it refuses an entry without its noun, and an incident without an assessment", async () => {
    const { id } = next();
    const bare = { Fact: [{ id }], Entry: [{ id, type: "STATEMENT" as const, slug: "hollow", label: "Hollow" }] };
    const evidence = anEvidence();
    const hollow = item(id, { ...bare, Citation: [{ factId: id, evidenceId: evidence.id }] }, evidence);
    expect(await refused(insert(database, hollow))).toContain("incomplete: statement hollow");
    expect(await refused(insert(database, anIncident({ slug: "unjudged", assessments: [] })))).toContain(
      "incomplete: incident unjudged",
    );
    const late = anIncident({ slug: "late", reported: "2024-10-01", assessments: [{ reported: "2024-10-02" }] });
    expect(await refused(insert(database, late))).toContain("incomplete: incident late");
  });

  test("it refuses an end before a start", async () => {
    const row = { id: next().id, edtf: "?", precision: "DAY" as const, basis: "STATED" as const };
    const backwards = { ...row, earliest: new Date("2024-10-02"), latest: new Date("2024-10-01") };
    expect(await refused(client.timeSpan.create({ data: backwards }))).toContain("TimeSpan_end_before_start");
    const left = anActor({ affiliations: [{ organization: anActor(), from: "2024", to: "2023" }] });
    expect(await refused(insert(database, left))).toContain("ends before it starts");
  });

  test("it refuses to change what a time span is", async () => {
    const time = aTime("2024");
    await insert(database, time);
    expect(await refused(client.timeSpan.update({ where: { id: time.id }, data: { edtf: "2023" } }))).toContain(
      "never changed",
    );
  });

  test.each([
    [
      "assessment",
      () => anIncident({ slug: "told", assessments: [{}, { verification: "DENIED", reported: "2024-10-09" }] }),
    ],
    [
      "meetingStatusChange",
      () => aMeeting({ slug: "told", statuses: [{}, { status: "HELD", reported: "2024-10-09" }] }),
    ],
  ] as const)("an %s is never changed, and goes only with its entry or when it is withdrawn", async (model, made) => {
    const entry = made();
    await insert(database, entry);
    const rows = client[model] as unknown as {
      count(): Promise<number>;
      updateMany(change: object): Promise<unknown>;
      deleteMany(which: object): Promise<unknown>;
    };
    const later = { where: { position: 1 } };
    expect(await refused(rows.updateMany({ ...later, data: { position: 2 } }))).toContain("never changed");
    expect(await refused(rows.deleteMany(later))).toContain("removed only with its entry");
    expect(await rows.count()).toBe(2);

    await client.$transaction(async (transaction) => {
      await transaction.$executeRaw`SELECT set_config('backgrounder.withdraw', 'on', true)`;
      await (transaction[model] as unknown as typeof rows).deleteMany(later);
      await transaction.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
    });
    expect(await rows.count()).toBe(1);
    expect(await client.fact.count({ where: { wholeId: entry.id } })).toBe(1);
    expect(await client.standing.count({ where: { entryId: entry.id } })).toBe(1);

    await client.fact.delete({ where: { id: entry.id } });
    expect(await rows.count()).toBe(0);
    expect(await client.entry.count({ where: { slug: "told" } })).toBe(0);
  });

  test("a fact was reported by the earliest of its evidence, and follows its article", async () => {
    const [early, late] = [
      anEvidence({ reported: "2024-10-02T10:00:00Z" }),
      anEvidence({ reported: "2024-10-03T10:00:00Z" }),
    ];
    const statement = aStatement({ evidence: [late, early] });
    await insert(database, statement);
    expect(await reportedAt(statement)).toBe("2024-10-02T10:00:00.000Z");

    const time = aTime("2024-10-01");
    await insert(database, time);
    const { articleId } = await client.evidence.findUniqueOrThrow({ where: { id: early.id } });
    await client.article.update({ where: { id: articleId }, data: { publishedId: time.id } });
    expect(await reportedAt(statement)).toBe("2024-10-01T23:59:59.999Z");

    await client.evidence.delete({ where: { id: early.id } });
    expect(await reportedAt(statement)).toBe("2024-10-03T10:00:00.000Z");
  });

  test("an actor was reported by the earliest fact that names it, also through those affiliated with it", async () => {
    const state = anActor({ kind: "STATE", evidence: [] });
    const ministry = anActor({ evidence: [], affiliations: [{ organization: state, kind: "PART_OF" }] });
    const minister = anActor({ evidence: [], affiliations: [{ organization: ministry, kind: "OFFICE" }] });
    const said = aStatement({ speaker: minister, reported: "2024-10-02" });
    await insert(database, said);
    const all = () => Promise.all([state, ministry, minister].map(reportedAt));
    expect(new Set(await all())).toEqual(new Set(["2024-10-02T23:59:59.999Z"]));

    const incident = anIncident({ reported: "2024-09-01" });
    const notice = aNotice({ incident, knower: ministry, reported: "2024-09-01" });
    await insert(database, notice);
    expect(await all()).toEqual(["2024-09-01T23:59:59.999Z", "2024-09-01T23:59:59.999Z", "2024-10-02T23:59:59.999Z"]);

    await client.fact.delete({ where: { id: notice.id } });
    expect(new Set(await all())).toEqual(new Set(["2024-10-02T23:59:59.999Z"]));
  });

  test("an actor was reported once what names it is seen: a notice with its incident, a link with its other end, a source with its article", async () => {
    const [knower, end, body] = [1, 2, 3].map(() => anActor({ evidence: [] })) as [Item, Item, Item];
    const incident = anIncident({ reported: "2024-10-05" });
    const source = anUnnamedSource({ article: anArticle({ published: "2024-10-05" }), affiliation: body });
    await insert(
      database,
      aNotice({ incident, knower, reported: "2024-10-01" }),
      aLink({ from: end, to: incident, reported: "2024-10-01" }),
      aStatement({ speaker: source, reported: "2024-10-01" }),
    );
    const expected = Array<string>(3).fill("2024-10-05T23:59:59.999Z");
    expect(await Promise.all([knower, end, body].map(reportedAt))).toEqual(expected);

    await insert(database, aLink({ from: knower, to: end, reported: "2024-10-02" }));
    expect(await Promise.all([knower, end, body].map(reportedAt))).toEqual([
      ...Array<string>(2).fill("2024-10-02T23:59:59.999Z"),
      "2024-10-05T23:59:59.999Z",
    ]);
  });

  test.each([
    ["reportedAt", `UPDATE "Fact" SET "reportedAt" = '1999-01-01'`],
    ["seenFrom", `UPDATE "Fact" SET "seenFrom" = '1999-01-01'`],
    ["a standing", `UPDATE "Standing" SET "reportedFrom" = '1999-01-01', "nameKey" = 'x'`],
    ["standings that are deleted", `DELETE FROM "Standing"`],
  ])("%s by hand are derived again at commit", async (_, sql) => {
    await insert(database, anIncident({ reported: "2024-10-02" }), aNotice({ reported: "2024-10-03" }));
    const before = await digest(database);
    await client.$executeRawUnsafe(sql);
    expect(await digest(database)).toEqual(before);
  });

  test("an outlet was reported by the earliest of its articles", async () => {
    const outlet = anActor({ kind: "OUTLET", reported: "2024-10-05" });
    await insert(database, anArticle({ outlet, published: "2024-08-01" }));
    expect(await reportedAt(outlet)).toBe("2024-08-01T23:59:59.999Z");
  });
});
