import { describe, expect, it, onTestFinished } from "vitest";
import { stringify } from "yaml";
import { databases } from "../testkit/database/database.ts";
import { aDossier, importing } from "../testkit/dossiers/dossier.ts";
import { digest, sharedDatabase } from "../testkit/database/shared-database.ts";
import { importDossiers } from "./import.ts";
import { parseDossier } from "./read/parse.ts";

describe.each(databases)("an import on $name", ({ open }) => {
  const database = sharedDatabase(open);

  it("adds what a dossier states", async () => {
    expect(await importing(database(), aDossier())).toEqual([
      "trust.yaml: added 1 story, 1 article, 1 unnamed source, 4 actors, 1 affiliation, 1 statement, 1 incident, " +
        "1 assessment, 1 meeting, 1 status change, 3 participations, 1 notice, 1 link, 5 pieces of evidence",
    ]);
    const { label, statement } = await database().client.entry.findUniqueOrThrow({
      where: { slug: "breach" },
      select: { label: true, statement: { include: { about: true, voices: { orderBy: { role: "asc" } } } } },
    });
    expect(label).toBe("Lloyd Austin to Yoav Gallant: The notice was a breach of trust.");
    expect(statement).toMatchObject({
      form: "MENTAL_STATE",
      quote: null,
      about: [{ position: 0 }],
      voices: [{ role: "SPEAKER" }, { role: "ADDRESSEE" }],
    });
  });

  it("begins every chain of attribution with the article's outlet", async () => {
    await importing(database(), aDossier());
    const { attribution } = await database().client.evidence.findFirstOrThrow({
      where: { exact: "breach of trust" },
      select: {
        attribution: {
          orderBy: { position: "asc" },
          select: { position: true, actor: { select: { name: true } }, source: { select: { key: true } } },
        },
      },
    });
    expect(attribution).toEqual([
      { position: 0, actor: { name: "The Daily Star" }, source: null },
      { position: 1, actor: null, source: { key: "officials" } },
    ]);
  });

  it("changes nothing the second time, nor when places alone move", async () => {
    await importing(database(), aDossier());
    const before = await digest(database());
    expect(await importing(database(), aDossier())).toEqual(["trust.yaml: nothing to change"]);
    expect(await digest(database())).toEqual(before);
    expect(await importing(database(), aDossier(), { file: "moved.yaml" })).toEqual(["moved.yaml: nothing to change"]);
    expect((await database().client.storyFact.findFirstOrThrow()).place).toMatch(/^moved\.yaml:\d+:\d+$/);
  });

  it("gives the same ids in every database", async () => {
    await importing(database(), aDossier());
    const { id } = await database().client.entry.findUniqueOrThrow({ where: { slug: "breach" } });
    const { id: noticeId } = await database().client.notice.findFirstOrThrow();
    expect({ id, noticeId }).toEqual({
      id: "c844ecaf-95df-5e08-a1f6-c6884a3a15c3",
      noticeId: "4b8f5f78-c411-59e1-8f91-d01a8cc97dfe",
    });
  });

  it("changes in place what is stated otherwise", async () => {
    await importing(database(), aDossier());
    const { id } = await database().client.statement.findFirstOrThrow();
    const changed = aDossier(({ statements, actors, meetings }) => {
      statements.breach!.content = "The late notice broke trust.";
      statements.breach!.addressees = ["gallant", "usa"];
      actors.usa!.ids = { wikidata: "Q30000" };
      actors.austin!.name = "Lloyd J. Austin III";
      meetings.visit!.title = "Gallant's visit";
    });
    expect(await importing(database(), changed)).toEqual(["trust.yaml: changed 2 actors, 1 statement, 1 meeting"]);
    const statement = await database().client.statement.findFirstOrThrow({ include: { voices: true, entry: true } });
    expect(statement).toMatchObject({
      id,
      content: "The late notice broke trust.",
      entry: { label: "Lloyd J. Austin III to Yoav Gallant and United States: The late notice broke trust." },
    });
    expect(statement.voices).toHaveLength(3);
    expect(await database().client.externalId.findMany({ select: { value: true } })).toEqual([{ value: "Q30000" }]);
    const names = {
      where: { kind: "PREFERRED", actor: { entry: { slug: "austin" } } },
      select: { value: true },
    } as const;
    expect(await database().client.name.findMany(names)).toEqual([{ value: "Lloyd J. Austin III" }]);
  });

  it("appends a status, and keeps one that is no longer stated", async () => {
    await importing(database(), aDossier());
    const postponed = aDossier(({ meetings }) => {
      meetings.visit!.statuses = [{ status: "POSTPONED", reason: "A call came first." }];
    });
    expect(await importing(database(), postponed)).toEqual([
      "trust.yaml: added 1 status change",
      "trust.yaml: no longer stated, and kept: status change SCHEDULED 2024-10-09 of visit (--withdraw visit removes it)",
    ]);
    const both = aDossier(({ meetings }) => {
      meetings.visit!.statuses = [
        { status: "SCHEDULED", time: "2024-10-09" },
        { status: "RESCHEDULED" },
        { status: "POSTPONED", reason: "A call came first." },
      ];
    });
    expect(await importing(database(), both)).toEqual(["trust.yaml: added 1 status change"]);
    const history = await database().client.meetingStatusChange.findMany({
      orderBy: { position: "asc" },
      select: { status: true },
    });
    expect(history.map(({ status }) => status)).toEqual(["SCHEDULED", "RESCHEDULED", "POSTPONED"]);
  });

  it("keeps what is no longer stated, and says so", async () => {
    await importing(database(), aDossier());
    const less = aDossier((dossier) => {
      dossier.links = {};
      dossier.statements = {};
      dossier.sources = {};
      dossier.meetings.visit!.agenda = [];
      dossier.actors.gallant!.names = {};
    });
    const before = await digest(database());
    const lines = [
      "nothing to change",
      "no longer stated, and kept: statement breach (--withdraw breach removes it)",
      'no longer stated, and kept: name "Gallant", of actor gallant (--withdraw gallant removes it)',
      "no longer stated, and kept: unnamed source officials of star (--withdraw star removes it)",
      "no longer stated, and kept: agenda incident strike, of meeting visit (--withdraw visit removes it)",
      "no longer stated, and kept: link visit-after-strike (--withdraw visit-after-strike removes it)",
    ].map((line) => `trust.yaml: ${line}`);
    expect(await importing(database(), less)).toEqual(lines);
    expect({ ...(await digest(database())), StoryFact: [], StoryArticle: [] }).toEqual({
      ...before,
      StoryFact: [],
      StoryArticle: [],
    });
  });

  it("takes a slug that JavaScript's objects have", async () => {
    const named = aDossier(({ actors, statements }) => {
      Object.assign(actors, { constructor: { name: "Constructor", kind: "PERSON" } });
      statements.breach!.speakers = "constructor";
    });
    await importing(database(), named);
    const { label } = await database().client.entry.findUniqueOrThrow({ where: { slug: "breach" } });
    expect(label).toBe("Constructor to Yoav Gallant: The notice was a breach of trust.");
  });

  it("undoes a dry run", async () => {
    const before = await digest(database());
    expect(await importing(database(), aDossier(), { dryRun: true })).toHaveLength(1);
    expect(await digest(database())).toEqual(before);
  });

  it("refuses all of a call for a problem of one file, and changes nothing", async () => {
    const before = await digest(database());
    const good = parseDossier("trust.yaml", stringify(aDossier()));
    const bad = parseDossier("bad.yaml", "story: {slug: bad, title: Bad, summary: Bad.}\nnonsense: 1\n");
    const request = { texts: new Map(), withdraw: [], dryRun: false, maxWords: () => 50 };
    const refusal = importDossiers(database().client, { ...request, dossiers: [good, bad] });
    await expect(refusal).rejects.toThrow(/^bad\.yaml:2:1: /);
    expect(await digest(database())).toEqual(before);
  });

  it("says what the database refuses at the end of the transaction, and changes nothing", async () => {
    const { client } = database();
    await client.$executeRaw`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE ''no trust''; END'`;
    await client.$executeRaw`CREATE CONSTRAINT TRIGGER no_trust AFTER INSERT ON "Evidence" DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION refuse()`;
    onTestFinished(async () => {
      await client.$executeRaw`DROP FUNCTION refuse CASCADE`;
    });
    const before = await digest(database());
    await expect(importing(database(), aDossier())).rejects.toThrow("no trust");
    expect(await digest(database())).toEqual(before);
  });
});
