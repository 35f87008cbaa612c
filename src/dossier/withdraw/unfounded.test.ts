import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { databases } from "../../testkit/database/database.ts";
import { aDossier, type DossierInput, importing, refusal } from "../../testkit/dossiers/dossier.ts";
import { digest, sharedDatabase } from "../../testkit/database/shared-database.ts";

/** Another than Gallant is meant wherever he is named. */
function renamed(dossier: DossierInput): void {
  const { gallant, ...others } = dossier.actors;
  dossier.actors = { ...others, galant: gallant! };
  dossier.statements.breach!.addressees = "galant";
  dossier.incidents.strike!.participants = { actor: "galant", role: "PERPETRATOR" };
  dossier.meetings.visit!.participants = [
    { actor: "galant", role: "GUEST" },
    { actor: "austin", role: "HOST" },
  ];
}

/** Nothing names the United States. */
function withoutState({ sources, actors, statements }: DossierInput): void {
  delete sources.officials;
  actors.austin!.affiliations = [];
  statements.breach!.evidence = { article: "star", exact: "breach of trust" };
}

describe.each(databases)("an actor on which nothing rests any more, on $name,", ({ open }) => {
  const database = sharedDatabase(open);

  it.each([
    ["whose slug is another", "gallant", renamed],
    [
      "that was an article's outlet",
      "daily-star",
      ({ actors, articles }: DossierInput) => {
        actors["the-hill"] = { name: "The Hill", kind: "OUTLET" };
        delete actors["daily-star"];
        articles.star!.outlet = "the-hill";
      },
    ],
  ])("%s is to be withdrawn in words, and goes", async (_, slug, change) => {
    await importing(database(), aDossier());
    const before = await digest(database());
    const changed = aDossier(change);
    // A participation of the old slug keeps it, until it is withdrawn.
    const withdraw = slug === "gallant" ? ["strike", "visit"] : [];
    expect(await refusal(importing(database(), changed, { withdraw }))).toEqual([
      `"${slug}" is no longer stated, and nothing rests on it any more: add --withdraw ${slug}`,
    ]);
    expect(await digest(database())).toEqual(before);
    expect(await importing(database(), changed, { withdraw: [...withdraw, slug] })).toContain(
      `trust.yaml: withdrew actor ${slug}`,
    );
    expect(await importing(database(), changed)).toEqual(["trust.yaml: nothing to change"]);
  });

  it("is refused where it is still stated, by this story or another", async () => {
    await importing(database(), aDossier());
    const withdraw = ["austin", "breach", "star"];
    const stated = stringify(aDossier(withoutState));
    const line = stated.split("\n").indexOf("  usa:") + 1;
    const said = (place: string) =>
      `${place}: nothing rests on "usa" any more: name this actor in a fact, or take it out and add --withdraw usa`;
    expect(await refusal(importing(database(), stated, { withdraw }))).toEqual([said(`trust.yaml:${line}:3`)]);

    const other = `story: { slug: second, title: Second, summary: Another. }
actors:
  usa: { name: United States, kind: STATE }
`;
    await importing(database(), other, { file: "second.yaml" });
    const unstated = aDossier((dossier) => {
      withoutState(dossier);
      delete dossier.actors.usa;
    });
    expect(await refusal(importing(database(), unstated, { withdraw }))).toEqual([said("second.yaml:3:3")]);
  });
});
