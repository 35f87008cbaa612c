import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../database/open.ts";
import { databases } from "../database/database.ts";
import { anArticle, anEvidence, anUnnamedSource } from "./grounds.ts";
import { insert } from "./item.ts";
import { aMeeting, anActor, anIncident, aPlace, aStatement } from "./nouns.ts";
import { aLink, aNotice, aStory } from "./relations.ts";

describe.each(databases)("on $name", ({ open }) => {
  let database: Database;
  beforeEach(async () => void (database = await open()));
  afterEach(() => database.close());

  test("every factory makes what the database accepts, with nothing said", async () => {
    const items = [
      anActor(),
      aStatement(),
      anIncident(),
      aMeeting(),
      aNotice(),
      aLink(),
      aStory(),
      anArticle(),
      anEvidence(),
    ];
    await insert(database, ...items, anUnnamedSource(), aPlace());
    const { client } = database;
    const types = await client.standing.groupBy({ by: ["type"], _count: true, orderBy: { type: "asc" } });
    expect(types).toEqual([
      { type: "ACTOR", _count: 6 },
      { type: "STATEMENT", _count: 3 },
      { type: "INCIDENT", _count: 2 },
      { type: "MEETING", _count: 1 },
    ]);
    expect([await client.notice.count(), await client.link.count(), await client.story.count()]).toEqual([1, 1, 1]);
    expect([await client.article.count(), await client.unnamedSource.count(), await client.place.count()]).toEqual([
      12, 1, 1,
    ]);
  });

  test("what is said of an item stands in its rows, and what it names comes with it", async () => {
    const minister = anActor({
      name: "Minister",
      affiliations: [{ organization: anActor({ name: "Cabinet", kind: "GOVERNMENT_BODY" }) }],
    });
    const officials = anUnnamedSource({ descriptor: "four officials" });
    const evidence = [anEvidence({ exact: "four officials said", via: [officials] })];
    const call = aMeeting({
      participants: [{ actor: minister, role: "HOST" }],
      statuses: [{ status: "HELD", time: "2024-10-09", by: officials }],
    });
    await insert(
      database,
      aStatement({
        speaker: officials,
        addressees: [minister],
        meeting: call,
        about: [call],
        time: "2024-10-09",
        evidence,
      }),
    );
    const { client } = database;
    expect(await client.affiliation.findMany({ select: { actor: true, organization: true } })).toMatchObject([
      { actor: { name: "Minister" }, organization: { name: "Cabinet" } },
    ]);
    expect(
      await client.statement.findMany({ include: { voices: { orderBy: { role: "asc" } }, about: true, time: true } }),
    ).toMatchObject([
      {
        meetingId: call.id,
        time: { edtf: "2024-10-09" },
        voices: [{ sourceId: officials.id }, { actorId: minister.id }],
        about: [{ entryId: call.id }],
      },
    ]);
    expect(await client.standing.findMany({ where: { entryId: call.id } })).toMatchObject([{ status: "HELD" }]);
    expect(await client.attributionHop.findMany()).toMatchObject([{ sourceId: officials.id, terms: "UNSTATED" }]);
  });

  test("a fact was reported when its article was certainly out", async () => {
    const early = aStatement({ reported: "2024-09-30T10:00:00Z" });
    const late = aStatement({ reported: "2024-10-02" });
    await insert(database, early, late);
    const facts = await database.client.fact.findMany({
      where: { id: { in: [early.id, late.id] } },
      orderBy: { reportedAt: "asc" },
    });
    expect(facts.map(({ id, reportedAt }) => [id, reportedAt.toISOString()])).toEqual([
      [early.id, "2024-09-30T10:00:00.000Z"],
      [late.id, "2024-10-02T23:59:59.999Z"],
    ]);
  });

  test("an incident follows its assessments as they are reported", async () => {
    const incident = anIncident({
      assessments: [{ verification: "CLAIMED" }, { verification: "CONFIRMED", reported: "2024-10-05" }],
    });
    await insert(database, incident);
    const standings = await database.client.standing.findMany({
      where: { entryId: incident.id },
      orderBy: { reportedFrom: "asc" },
    });
    expect(standings.map(({ verification }) => verification)).toEqual(["CLAIMED", "CONFIRMED"]);
  });

  test("what the database refuses is refused whole", async () => {
    await expect(insert(database, aStatement({ slug: "unfounded", evidence: [] }))).rejects.toThrow("no evidence for");
    expect(await database.client.fact.count()).toBe(0);
  });

  test("hundreds of items go in at once", async () => {
    const speaker = anActor();
    await insert(database, ...Array.from({ length: 500 }, () => aStatement({ speaker })));
    expect(await database.client.standing.count({ where: { type: "STATEMENT" } })).toBe(500);
  });
});
