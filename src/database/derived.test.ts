import { describe, expect, test } from "vitest";
import { databases } from "../testkit/database/database.ts";
import { anArticle, anEvidence, anUnnamedSource, aTime } from "../testkit/items/grounds.ts";
import { insert, type Item } from "../testkit/items/item.ts";
import { aMeeting, anActor, anIncident, aStatement } from "../testkit/items/nouns.ts";
import { aLink, aNotice } from "../testkit/items/relations.ts";
import { digest, sharedDatabase } from "../testkit/database/shared-database.ts";
import type { Database } from "./open.ts";

const body = (slug: string, organization?: Item) =>
  anActor({
    ...{ slug, kind: "GOVERNMENT_BODY", evidence: [] },
    affiliations: organization ? [{ organization, kind: "PART_OF", reported: "2024-10-02" }] : [],
  });
const [north, south] = [anActor({ slug: "north" }), body("south")];
const ministry = body("ministry", north);
const minister = anActor({
  ...{ slug: "minister", evidence: [] },
  affiliations: [{ organization: ministry, kind: "OFFICE", from: "2024-01", to: "2024-06", reported: "2024-10-03" }],
});
const article = anArticle({ published: "2024-10-04" });
const source = anUnnamedSource({ article, affiliation: ministry });
const raid = anIncident({
  ...{ slug: "raid", time: "2024-03" },
  participants: [{ actor: minister, role: "PERPETRATOR", evidence: [anEvidence({ reported: "2024-10-05" })] }],
  assessments: [{}, { verification: "CONFIRMED", reported: "2024-10-09" }],
});
const lull = anIncident({
  ...{ slug: "lull", reported: "2024-10-01" },
  assessments: [{}, { verification: "CONFIRMED", reported: "2024-10-02" }],
});
const tour = aMeeting({
  ...{ slug: "tour", reported: "2024-10-01" },
  statuses: [{}, { status: "POSTPONED", reported: "2024-10-04" }, { status: "HELD", reported: "2024-10-06" }],
});
const [told, toldAgain] = ["2024-10-03", "2024-10-05"].map((reported) =>
  aNotice({ incident: lull, knower: south, reported }),
);
const [linked, linkedAgain] = ["2024-10-03", "2024-10-05"].map((reported) => aLink({ from: lull, to: tour, reported }));
const promise = aStatement({ speaker: south, illocution: "PROMISE" });
const kept = aLink({ from: promise, to: raid, type: "FULFILLED_BY", reported: "2024-10-09" });
const items = [
  aStatement({ slug: "said", speaker: minister, addressees: [south], time: "2024-02" }),
  aStatement({ slug: "hinted", speaker: source, addressees: [south], reported: "2024-10-06" }),
  aMeeting({ slug: "talks", participants: [{ actor: minister }, { actor: south }], agenda: [lull] }),
  aStatement({ slug: "recalled", about: [raid, south] }),
  aNotice({ incident: raid, knower: south, informant: source, reported: "2024-10-06" }),
  ...[tour, told!, toldAgain!, linked!, linkedAgain!],
  aNotice({ incident: raid, knower: anActor({ slug: "neighbour", evidence: [] }), reported: "2024-09-01" }),
  kept,
];
const office = { actorId: minister.id, organizationId: ministry.id };

/** Cites an article of the day, the earliest yet, for a fact. */
async function citeEarlier(database: Database, factId: string): Promise<void> {
  const evidence = anEvidence({ reported: "2024-10-02" });
  await insert(database, evidence);
  await database.client.citation.create({ data: { factId, evidenceId: evidence.id } });
}

/** What an editor may change, by way of the tables. */
const changes: [name: string, change: (database: Database) => Promise<unknown>][] = [
  ["nothing", () => Promise.resolve()],
  [
    "an office that becomes a membership of no end",
    ({ client }) => client.affiliation.updateMany({ where: office, data: { kind: "MEMBER", toId: null } }),
  ],
  ["an office that goes", ({ client }) => client.affiliation.deleteMany({ where: office })],
  [
    "a ministry that moves",
    ({ client }) =>
      client.affiliation.updateMany({ where: { actorId: ministry.id }, data: { organizationId: south.id } }),
  ],
  [
    "a new member",
    (database) =>
      insert(
        database,
        aStatement({ speaker: anActor({ affiliations: [{ organization: ministry }] }), addressees: [minister] }),
      ),
  ],
  [
    "a source that is placed elsewhere",
    ({ client }) => client.unnamedSource.update({ where: { id: source.id }, data: { affiliationId: south.id } }),
  ],
  [
    "an article that was out later",
    async (database) => {
      const time = aTime("2024-10-20");
      await insert(database, time);
      await database.client.article.update({ where: { id: article.id }, data: { publishedId: time.id } });
    },
  ],
  [
    "a statement of another time",
    async (database) => {
      const time = aTime("2024-09");
      await insert(database, time);
      await database.client.statement.updateMany({ where: { entry: { slug: "said" } }, data: { timeId: time.id } });
    },
  ],
  [
    "a participant whose evidence goes, so that the whole's counts",
    ({ client }) =>
      client.evidence.deleteMany({ where: { citations: { some: { fact: { participation: { entryId: raid.id } } } } } }),
  ],
  [
    "an earlier source of an assessment",
    async (database) => {
      const where = { incidentId: raid.id, verification: "CONFIRMED" } as const;
      await citeEarlier(database, (await database.client.assessment.findFirstOrThrow({ where })).id);
    },
  ],
  ["an earlier source of a link, which tells of a promise", (database) => citeEarlier(database, kept.id)],
  [
    "an incident that was reported later, and of which notices tell",
    async (database) => {
      const { client } = database;
      const time = aTime("2024-10-03");
      await insert(database, time);
      const cited = { evidence: { some: { citations: { some: { factId: raid.id } } } } };
      await client.article.updateMany({ where: cited, data: { publishedId: time.id } });
    },
  ],
  [
    "an addressee less",
    ({ client }) =>
      client.statementVoice.deleteMany({ where: { role: "ADDRESSEE", statement: { entry: { slug: "said" } } } }),
  ],
  ["what a statement was said to be about", ({ client }) => client.about.deleteMany({ where: { entryId: raid.id } })],
  ["an agenda that goes", ({ client }) => client.agendaItem.deleteMany({ where: { entryId: lull.id } })],
  [
    "an earlier source of a later status",
    async (database) => {
      const evidence = anEvidence({ reported: "2024-10-02" });
      await insert(database, evidence);
      const [, , held] = await database.client.meetingStatusChange.findMany({
        where: { meetingId: tour.id },
        orderBy: { position: "asc" },
      });
      await database.client.citation.create({ data: { factId: held!.id, evidenceId: evidence.id } });
    },
  ],
  [
    "earlier sources of what was told again",
    async (database) => {
      const evidence = anEvidence({ reported: "2024-10-02" });
      await insert(database, evidence);
      const data = [toldAgain!, linkedAgain!].map(({ id }) => ({ factId: id, evidenceId: evidence.id }));
      await database.client.citation.createMany({ data });
    },
  ],
  [
    "a notice and a link that go",
    async ({ client }) => {
      await client.notice.delete({ where: { id: told!.id } });
      await client.link.delete({ where: { id: linked!.id } });
    },
  ],
  ["an entry that goes", ({ client }) => client.entry.deleteMany({ where: { slug: { in: ["talks", "hinted"] } } })],
];

describe.each(databases)("on $name", ({ open }) => {
  const shared = sharedDatabase(open);

  test.each(changes)("what is derived after %s is what would be derived afresh", async (name, change) => {
    const database = shared();
    await insert(database, ...items);
    const before = await digest(database);
    await change(database);
    const kept = await digest(database);
    if (name !== "nothing") expect(kept).not.toEqual(before);
    await database.client.$transaction([
      database.client
        .$executeRaw`TRUNCATE "Side", "Involvement", "Exchange", "Heading", "Standing", "Concern", "Ground"`,
      database.client.$executeRaw`UPDATE "Fact" SET "developmentKey" = NULL`,
      database.client
        .$executeRaw`INSERT INTO "Stale" SELECT pg_current_xact_id()::text::bigint, id FROM (SELECT id FROM "Fact" UNION SELECT id FROM "Evidence") x ON CONFLICT DO NOTHING`,
    ]);
    expect(await digest(database)).toEqual(kept);
  });

  test("a side that is named later than those that it stands for is named from then on", async () => {
    const visit = anIncident({
      ...{ slug: "visit", time: "2024-03", reported: "2024-10-04" },
      participants: [{ actor: minister }, { actor: north, evidence: [anEvidence({ reported: "2024-10-06" })] }],
    });
    await insert(shared(), visit);
    const found = await shared().client.involvement.findMany({
      select: { direct: true, reportedFrom: true },
      where: { entryId: visit.id, sideId: north.id },
      orderBy: { reportedFrom: "asc" },
    });
    expect(found.map(({ direct, reportedFrom }) => [direct, reportedFrom.toISOString().slice(0, 10)])).toEqual([
      [false, "2024-10-04"],
      [true, "2024-10-06"],
    ]);
  });

  test("each side, involvement, exchange, heading, development and concern is there once", async () => {
    const { client } = shared();
    await insert(shared(), ...items);
    const counts = [client.side.count(), client.involvement.count(), client.exchange.count(), client.heading.count()];
    expect(await Promise.all(counts)).toEqual([10, 18, 18, 9]);
    const developments = client.fact.count({ where: { developmentKey: { not: null } } });
    expect(await Promise.all([developments, client.concern.count()])).toEqual([24, 38]);
  });
});
