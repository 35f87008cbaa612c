import { beforeEach, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { databases } from "../../testkit/database/database.ts";
import { aDossier, type DossierInput, importing, refusal } from "../../testkit/dossiers/dossier.ts";
import { sharedDatabase, unchangedDatabase } from "../../testkit/database/shared-database.ts";
import { parseDossier } from "../read/parse.ts";
import type { Path } from "../read/places.ts";
import { printPlace } from "../read/problem.ts";

const disagreements: [
  subject: string,
  said: string,
  path: Path,
  change: (dossier: DossierInput) => unknown,
  where?: Path,
][] = [
  [
    "name of actor gallant",
    'is "Y. Gallant" here and "Yoav Gallant"',
    ["actors", "gallant", "name"],
    ({ actors }) => (actors.gallant!.name = "Y. Gallant"),
  ],
  [
    "kind of actor usa",
    'is "ORGANIZATION" here and "STATE"',
    ["actors", "usa", "kind"],
    ({ actors }) => (actors.usa!.kind = "ORGANIZATION"),
  ],
  [
    "description of actor gallant",
    'is "Minister" here and "Israeli Defense Minister"',
    ["actors", "gallant", "description"],
    ({ actors }) => (actors.gallant!.description = "Minister"),
  ],
  [
    'kind of name "Gallant" of actor gallant',
    'is "ALIAS" here and "WEAK_ALIAS"',
    ["actors", "gallant", "names"],
    ({ actors }) => (actors.gallant!.names = { ALIAS: "Gallant" }),
  ],
  [
    "wikidata id of actor usa",
    'is "Q31" here and "Q30"',
    ["actors", "usa", "ids", "wikidata"],
    ({ actors }) => (actors.usa!.ids = { wikidata: "Q31" }),
  ],
  [
    "headline of article star",
    'is "Trust is gone" here and "Trust fades"',
    ["articles", "star", "headline"],
    ({ articles }) => (articles.star!.headline = "Trust is gone"),
  ],
  [
    "byline of article star",
    'is ["A. Writer"] here and []',
    ["articles", "star", "byline"],
    ({ articles }) => (articles.star!.byline = "A. Writer"),
  ],
  [
    "language of article star",
    'is "ar" here and "en"',
    ["articles", "star", "language"],
    ({ articles }) => (articles.star!.language = "ar"),
  ],
  [
    "published of article star",
    'is "2024-10-09" here and "2024-10-08"',
    ["articles", "star", "published"],
    ({ articles }) => (articles.star!.published = "2024-10-09"),
  ],
  [
    "outlet of article star",
    'is "the-hill" here and "daily-star"',
    ["articles", "star", "outlet"],
    ({ articles, actors }) => {
      delete actors["daily-star"];
      actors["the-hill"] = { name: "The Hill", kind: "OUTLET" };
      articles.star!.outlet = "the-hill";
    },
  ],
  [
    "descriptor of unnamed source officials",
    'is "two officials" here and "four U.S. officials"',
    ["sources", "officials", "descriptor"],
    ({ sources }) => (sources.officials!.descriptor = "two officials"),
    ["statements", "breach"],
  ],
  [
    "count of unnamed source officials",
    "is [2,4] here and 4",
    ["sources", "officials", "count"],
    ({ sources }) => (sources.officials!.count = [2, 4]),
    ["statements", "breach"],
  ],
  [
    "affiliation of unnamed source officials",
    'is "gallant" here and "usa"',
    ["sources", "officials", "affiliation"],
    ({ sources }) => (sources.officials!.affiliation = "gallant"),
    ["statements", "breach"],
  ],
  [
    "content of statement breach",
    'is "Trust was broken." here and "The notice was a breach of trust."',
    ["statements", "breach", "content"],
    ({ statements }) => (statements.breach!.content = "Trust was broken."),
  ],
  [
    "the list of addressees of statement breach",
    "is not what it is",
    ["statements", "breach", "addressees"],
    ({ statements }) => (statements.breach!.addressees = ["gallant", "usa"]),
  ],
  [
    "place of incident strike",
    'is "Tyre" here and "Beirut"',
    ["incidents", "strike", "place"],
    ({ incidents }) => (incidents.strike!.place = { name: "Tyre", precision: "CITY" }),
  ],
  [
    "place of incident strike",
    "is not what it is",
    ["incidents", "strike", "place"],
    ({ incidents }) => (incidents.strike!.place = { name: "Beirut", precision: "EXACT" }),
  ],
];

const office = { organization: "usa", kind: "OFFICE", post: "Secretary of Defense" } as const;
const agree = "stories that share it must agree, so change one of the two";

describe.each(databases)("a story that shares what another states on $name", ({ open }) => {
  const database = unchangedDatabase(open, (empty) => importing(empty, aDossier()));

  const second = (change: (dossier: DossierInput) => unknown) =>
    aDossier((dossier) => {
      dossier.story.slug = "second";
      change(dossier);
    });
  const placeIn = (file: string, dossier: DossierInput, path: Path) =>
    printPlace(parseDossier(file, stringify(dossier)).places.keyOf(path));

  it.each(disagreements)("is refused where %s %s", async (subject, said, path, change, where = path.slice(0, 2)) => {
    const other = second(change);
    const [here, there] = [placeIn("second.yaml", other, path), placeIn("trust.yaml", aDossier(), where)];
    expect(await refusal(importing(database(), other, { file: "second.yaml" }))).toEqual([
      `${here}: ${subject} ${said} at ${there}: ${agree}`,
    ]);
  });

  it("is refused where an affiliation begins at another time", async () => {
    const other = second(({ actors }) => (actors.austin!.affiliations = { ...office, from: "2021-01-22" }));
    const there = placeIn("trust.yaml", aDossier(), ["actors", "austin", "affiliations", 0]);
    const here = placeIn("second.yaml", other, ["actors", "austin", "affiliations", 0, "organization"]);
    expect(await refusal(importing(database(), other, { file: "second.yaml" }))).toEqual([
      `${here}: from of an affiliation of austin is "2021-01-22" here and left out at ${there}: ${agree}, or end one before the other begins`,
    ]);
  });
});

describe.each(databases)("two stories that share actors on $name", ({ open }) => {
  const database = sharedDatabase(open);
  beforeEach(() => importing(database(), aDossier()));

  const second = `story: { slug: second, title: Second, summary: Another. }
articles:
  hill: { outlet: the-hill, headline: A visit is put off, published: 2024-10-09 }
actors:
  the-hill: { name: The Hill, kind: OUTLET }
  gallant:
    name: Yoav Gallant
    kind: PERSON
    description: Israeli Defense Minister
    names: { ALIAS: [Minister Gallant] }
    ids: { wikidata: Q1 }
statements:
  will-come:
    speakers: gallant
    content: He will come later.
    illocution: PROMISE
    evidence: { article: hill, exact: later }
`;

  it("unite names and ids, and report nothing of the other's as unstated", async () => {
    expect(await importing(database(), second, { file: "second.yaml" })).toEqual([
      "second.yaml: added 1 story, 1 article, 1 actor, 1 statement, 1 piece of evidence; changed 1 actor",
    ]);
    const names = await database().client.name.findMany({
      where: { actor: { entry: { slug: "gallant" } } },
      orderBy: { value: "asc" },
    });
    expect(names.map(({ value, kind }) => `${value} ${kind}`)).toEqual([
      "Gallant WEAK_ALIAS",
      "Minister Gallant ALIAS",
      "Yoav Gallant PREFERRED",
    ]);
    expect(await importing(database(), second, { file: "second.yaml" })).toEqual(["second.yaml: nothing to change"]);
    expect(await importing(database(), aDossier())).toEqual(["trust.yaml: nothing to change"]);
  });

  it("claim nothing of what they leave out, and say what the other left out", async () => {
    const about = "    description: Israeli Defense Minister\n";
    const silent = second.replace(about, "");
    await importing(database(), silent, { file: "second.yaml" });
    const description = async () => (await database().client.actor.findFirstOrThrow({ where: gallant })).description;
    const gallant = { entry: { slug: "gallant" } };
    expect(await description()).toBe("Israeli Defense Minister");
    expect(await importing(database(), silent, { file: "second.yaml" })).toEqual(["second.yaml: nothing to change"]);

    const telling = aDossier(({ actors }) => (actors.austin!.description = "Secretary of Defense"));
    const austin = "  austin: { name: Lloyd Austin, kind: PERSON }\n";
    await importing(database(), second.replace("actors:\n", `actors:\n${austin}`), { file: "second.yaml" });
    expect(await importing(database(), telling)).toEqual(["trust.yaml: changed 1 actor"]);
  });

  it("may change a value that they share where both do in one call, and both must", async () => {
    await importing(database(), second, { file: "second.yaml" });
    const trust = aDossier(({ actors }) => (actors.gallant!.description = "Minister of Defense"));
    const changed = second.replace("Israeli Defense Minister", "Minister of Defense");
    const [one, both, half] = [
      [parseDossier("trust.yaml", stringify(trust))],
      [parseDossier("trust.yaml", stringify(trust)), parseDossier("second.yaml", changed)],
      [parseDossier("trust.yaml", stringify(trust)), parseDossier("second.yaml", second)],
    ];
    const refused = [expect.stringMatching(/^\S+ description of actor gallant is "/)];
    expect(await refusal(importing(database(), trust, { dossiers: one }))).toEqual(refused);
    expect(await refusal(importing(database(), trust, { dossiers: half }))).toEqual(refused);
    expect(await importing(database(), trust, { dossiers: both })).toEqual([
      "trust.yaml: changed 1 actor",
      "second.yaml: nothing to change",
    ]);
  });

  it("may be changed where one of them alone states the value", async () => {
    await importing(database(), second, { file: "second.yaml" });
    const renamed = second
      .replace("name: The Hill", "name: The Hill, Washington")
      .replace("The Hill, Washington", '"The Hill, Washington"');
    expect(await importing(database(), renamed, { file: "second.yaml" })).toEqual(["second.yaml: changed 1 actor"]);
    const { name } = await database().client.actor.findFirstOrThrow({ where: { entry: { slug: "the-hill" } } });
    expect(name).toBe("The Hill, Washington");
  });
});
