import { beforeEach, describe, expect, it } from "vitest";
import { databases } from "../../testkit/database/database.ts";
import { aDossier, type DossierInput, importing, refusal } from "../../testkit/dossiers/dossier.ts";
import { digest, sharedDatabase } from "../../testkit/database/shared-database.ts";

/** Leaves out the strike and all that names it. */
function withoutStrike(dossier: DossierInput): void {
  dossier.incidents = {};
  dossier.notices = {};
  dossier.links = {};
  dossier.statements = {};
  dossier.meetings.visit!.agenda = [];
}

describe.each(databases)("withdrawing on $name", ({ open }) => {
  const database = sharedDatabase(open);
  beforeEach(() => importing(database(), aDossier()));

  const slugs = async () => {
    const entries = await database().client.entry.findMany({ orderBy: { slug: "asc" }, select: { slug: true } });
    return entries.map(({ slug }) => slug);
  };

  it("removes a statement with its evidence", async () => {
    const without = aDossier((dossier) => {
      dossier.statements = {};
    });
    expect(await importing(database(), without, { withdraw: ["breach"] })).toEqual([
      "trust.yaml: withdrew statement breach",
    ]);
    expect(await slugs()).toEqual(["austin", "daily-star", "gallant", "strike", "usa", "visit"]);
    expect(await database().client.evidence.count({ where: { exact: "breach of trust" } })).toBe(0);
    expect(await importing(database(), without)).toEqual(["trust.yaml: nothing to change"]);
  });

  it("takes along what cannot be without an incident, and names it", async () => {
    const without = aDossier(withoutStrike);
    expect(await importing(database(), without, { withdraw: ["strike"] })).toEqual([
      "trust.yaml: withdrew incident strike",
      "trust.yaml: withdrew with strike: assessment OCCURRED REPORTED of strike",
      "trust.yaml: withdrew with strike: participation gallant PERPETRATOR in strike",
      "trust.yaml: withdrew with strike: notice austin-strike",
      "trust.yaml: withdrew with strike: link visit-after-strike",
      "trust.yaml: withdrew with strike: that meeting visit has on its agenda incident strike",
      "trust.yaml: withdrew with strike: that statement breach is about incident strike",
      "trust.yaml: no longer stated, and kept: statement breach (--withdraw breach removes it)",
    ]);
    expect(await slugs()).toEqual(["austin", "breach", "daily-star", "gallant", "usa", "visit"]);
    expect(await database().client.evidence.findMany({ orderBy: { exact: "asc" }, select: { exact: true } })).toEqual([
      { exact: "breach of trust" },
      { exact: "scheduled to meet" },
    ]);
  });

  it("takes along the statements of an actor", async () => {
    const without = aDossier((dossier) => {
      delete dossier.actors.gallant;
      dossier.statements = {};
      dossier.incidents.strike!.participants = [];
      dossier.meetings.visit!.participants = { actor: "austin", role: "HOST" };
    });
    expect(await importing(database(), without, { withdraw: ["gallant"] })).toEqual([
      "trust.yaml: changed 1 participation",
      "trust.yaml: withdrew actor gallant",
      "trust.yaml: withdrew with gallant: statement breach",
      "trust.yaml: withdrew with gallant: participation gallant GUEST in visit",
      "trust.yaml: withdrew with gallant: participation gallant PERPETRATOR in strike",
    ]);
    expect(await slugs()).toEqual(["austin", "daily-star", "strike", "usa", "visit"]);
  });

  it("removes a mistaken status of a meeting that is still stated, and its evidence", async () => {
    const cancelled = aDossier(({ meetings }) => {
      meetings.visit!.statuses = [
        { status: "SCHEDULED", time: "2024-10-09" },
        { status: "CANCELLED", evidence: { article: "star", exact: "called off" } },
      ];
    });
    await importing(database(), cancelled);
    expect(await database().client.standing.findMany({ where: { type: "MEETING" }, select: { status: true } })).toEqual(
      [{ status: "CANCELLED" }],
    );
    expect(await importing(database(), aDossier(), { withdraw: ["visit"] })).toEqual([
      "trust.yaml: withdrew status change CANCELLED of visit",
      'trust.yaml: withdrew evidence "called off" of star, of meeting visit',
    ]);
    expect(await database().client.standing.findMany({ where: { type: "MEETING" }, select: { status: true } })).toEqual(
      [{ status: "SCHEDULED" }],
    );
    expect(await database().client.evidence.count({ where: { exact: "called off" } })).toBe(0);
    expect(await importing(database(), aDossier())).toEqual(["trust.yaml: nothing to change"]);
  });

  it("removes the names, mentions, sources and participations that an item lost", async () => {
    const less = aDossier(({ actors, statements, sources, meetings }) => {
      delete sources.officials;
      actors.gallant!.names = {};
      actors.usa!.ids = {};
      statements.breach!.about = [];
      statements.breach!.evidence = { article: "star", exact: "breach of trust" };
      meetings.visit!.participants = { actor: "austin", role: "HOST" };
    });
    expect(await importing(database(), less, { withdraw: ["gallant", "usa", "breach", "visit", "star"] })).toEqual([
      "trust.yaml: added 1 piece of evidence; changed 1 statement, 1 participation",
      'trust.yaml: withdrew name "Gallant", of actor gallant',
      "trust.yaml: withdrew id wikidata: Q30, of actor usa",
      "trust.yaml: withdrew about incident strike, of statement breach",
      'trust.yaml: withdrew evidence "breach of trust" of star, of statement breach',
      "trust.yaml: withdrew participation gallant GUEST in visit",
      "trust.yaml: withdrew unnamed source officials of star",
    ]);
    expect(await importing(database(), less)).toEqual(["trust.yaml: nothing to change"]);
  });

  it("removes an article with what it alone bears out", async () => {
    const two = aDossier(({ articles, notices }) => {
      articles.hill = { outlet: "daily-star", headline: "Another", published: "2024-10-09" };
      notices["gallant-strike"] = {
        incident: "strike",
        knower: "gallant",
        timing: "DURING",
        evidence: { article: "hill", exact: "was underway" },
      };
    });
    await importing(database(), two);
    expect(await importing(database(), aDossier(), { withdraw: ["hill"] })).toEqual([
      "trust.yaml: withdrew article hill",
      "trust.yaml: withdrew with hill: notice gallant-strike",
      'trust.yaml: withdrew with hill: evidence "was underway" of hill',
    ]);
    expect(await importing(database(), aDossier())).toEqual(["trust.yaml: nothing to change"]);
  });

  it("ends only its own claim to what another story states", async () => {
    const second = aDossier(({ story }) => {
      Object.assign(story, { slug: "second", title: "Second" });
    });
    await importing(database(), second, { file: "second.yaml" });
    const without = aDossier((dossier) => {
      dossier.statements = {};
      dossier.sources = {};
    });
    expect(await importing(database(), without, { withdraw: ["breach"] })).toEqual([
      "trust.yaml: no longer claims statement breach, which another story states",
    ]);
    expect(await slugs()).toContain("breach");
    expect(await database().client.storyFact.count({ where: { fact: { entry: { slug: "breach" } } } })).toBe(1);
    expect(await importing(database(), second, { file: "second.yaml" })).toEqual(["second.yaml: nothing to change"]);
  });

  it("refuses what another story's fact rests on, and changes nothing", async () => {
    const other = `story: { slug: second, title: Second, summary: Another. }
notices:
  usa-strike: { incident: strike, knower: usa, timing: NONE, evidence: { article: star, exact: no word } }
`;
    await importing(database(), other, { file: "second.yaml" });
    const before = await digest(database());
    const without = aDossier(withoutStrike);
    await expect(importing(database(), without, { withdraw: ["strike"] })).rejects.toThrow(
      "--withdraw strike: notice usa-strike rests on it or names it and is still stated in second.yaml:3:3: withdraw that first",
    );
    expect(await digest(database())).toEqual(before);
  });

  it("refuses what the dossier names still, and says what names it", async () => {
    const without = aDossier((dossier) => {
      delete dossier.actors.usa;
      delete dossier.sources.officials!.affiliation;
      dossier.incidents.strike!.place = { name: "Beirut", precision: "CITY", country: "usa" };
    });
    const said = (what: string) =>
      `--withdraw usa: ${what} rests on it or names it and is still stated in this dossier: withdraw that first`;
    expect(await refusal(importing(database(), without, { withdraw: ["usa"] }))).toEqual([
      said("affiliation austin OFFICE usa (Secretary of Defense)"),
      said("incident strike"),
    ]);
  });

  it("refuses what is not there to withdraw", async () => {
    const without = aDossier((dossier) => {
      dossier.statements = {};
      dossier.sources = {};
    });
    await expect(importing(database(), without, { withdraw: ["brach", "visit"] })).rejects.toThrow(
      [
        '--withdraw brach: nothing unstated has this slug or key; did you mean "breach"?',
        "--withdraw visit: all of it is still stated: take it, or a part of it, out of the dossier first",
      ].join("\n"),
    );
  });
});
