import { describe, expect, it } from "vitest";
import { databases } from "../../testkit/database/database.ts";
import { aDossier, importing } from "../../testkit/dossiers/dossier.ts";
import { sharedDatabase } from "../../testkit/database/shared-database.ts";
import { hashOf } from "./anchoring.ts";

const first =
  "It was a breach of trust, just minutes before the strike on Beirut. These actions followed. He is scheduled to meet.";
const text = (content: string) => ({ texts: new Map([["star", content]]) });

describe.each(databases)("the texts of articles on $name", ({ open }) => {
  const database = sharedDatabase(open);

  const anchored = async (exact: string) => {
    const { anchor, start, end } = await database().client.evidence.findFirstOrThrow({ where: { exact } });
    return { anchor, start, end };
  };
  const article = () =>
    database().client.article.findFirstOrThrow({ where: { slug: "star" }, select: { textHash: true, text: true } });

  it("leave evidence unchecked while there are none", async () => {
    await importing(database(), aDossier());
    expect(await anchored("breach of trust")).toEqual({ anchor: "UNCHECKED", start: null, end: null });
    expect(await article()).toEqual({ textHash: null, text: null });
  });

  it("anchor evidence, and are kept as a hash alone", async () => {
    await importing(database(), aDossier());
    expect(await importing(database(), aDossier(), text(first))).toEqual([
      "trust.yaml: changed 1 article, 5 pieces of evidence",
    ]);
    expect(await anchored("breach of trust")).toEqual({ anchor: "EXACT", start: 9, end: 24 });
    expect(await article()).toEqual({ textHash: hashOf(first), text: null });
    expect(await importing(database(), aDossier(), text(first))).toEqual(["trust.yaml: nothing to change"]);
  });

  it("tell what stands more than once", async () => {
    await importing(database(), aDossier(), text(`${first} A breach of trust!`));
    expect(await anchored("breach of trust")).toEqual({ anchor: "AMBIGUOUS", start: 9, end: 24 });
  });

  it("are stored where the licence lets them, and only as long", async () => {
    const licensed = aDossier(({ articles }) => {
      articles.star!.storeText = true;
    });
    await importing(database(), licensed, text(first));
    licensed.statements.breach!.evidence = { article: "star", exact: "It was a breach of trust" };
    await importing(database(), licensed);
    expect(await anchored("It was a breach of trust")).toEqual({ anchor: "EXACT", start: 0, end: 24 });
    expect(await article()).toEqual({ textHash: hashOf(first), text: first });
    expect(await importing(database(), aDossier())).toEqual([
      "trust.yaml: changed 1 article",
      'trust.yaml: no longer stated, and kept: evidence "It was a breach of trust" of star, of statement breach (--withdraw breach removes it)',
    ]);
    expect(await article()).toEqual({ textHash: hashOf(first), text: null });
  });

  it("hold for later imports without one", async () => {
    await importing(database(), aDossier(), text(first));
    expect(await importing(database(), aDossier())).toEqual(["trust.yaml: nothing to change"]);
    expect(await anchored("breach of trust")).toEqual({ anchor: "EXACT", start: 9, end: 24 });
  });

  it("orphan what a later one lacks, if it is no longer stated", async () => {
    await importing(database(), aDossier(), text(first));
    const without = aDossier((dossier) => {
      dossier.statements = {};
      dossier.sources = {};
    });
    const later = first.replace("a breach of trust", "a shock");
    expect((await importing(database(), without, text(later)))[0]).toBe(
      "trust.yaml: changed 1 article, 5 pieces of evidence",
    );
    expect(await anchored("breach of trust")).toEqual({ anchor: "ORPHANED", start: null, end: null });
    expect(await anchored("scheduled to meet")).toEqual({ anchor: "EXACT", start: 88, end: 105 });
    await importing(database(), without, text(first));
    expect(await anchored("breach of trust")).toEqual({ anchor: "EXACT", start: 9, end: 24 });
  });

  it("are refused for an article that no dossier states", async () => {
    await expect(importing(database(), aDossier(), { texts: new Map([["sta", first]]) })).rejects.toThrow(
      '--text sta: no dossier of this call states an article of that slug; did you mean "star"?',
    );
  });
});
