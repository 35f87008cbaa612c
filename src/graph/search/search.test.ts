import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../database/open.ts";
import { importBundled } from "../../dossier/bundled.ts";
import { databases } from "../../testkit/database/database.ts";
import { expectStatements, QueryLog } from "../../testkit/database/query-log.ts";
import { answer, execute } from "../../testkit/operations/execute.ts";
import { snippetLine } from "../../testkit/operations/lines.ts";

interface Hit {
  score: number;
  entry: { slug: string };
  snippet: { text: string; matches: { start: number; end: number }[] };
}
interface Found {
  search: { totalCount: number; nodes: Hit[]; pageInfo: { startCursor: string | null; endCursor: string | null } };
}

const operation = (directive = "") => `
  query ($text: String!, $types: [EntryType!], $first: Int, $after: String, $last: Int, $before: String) ${directive} {
    search(text: $text, types: $types, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      nodes { score entry { slug } snippet { text matches { start end } } }
      pageInfo { startCursor endCursor }
    }
  }`;

describe.each(databases)("on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
    await importBundled(database.client);
  });
  afterAll(() => database.close());

  const search = async (text: string, args: object = {}, directive?: string) =>
    (await execute<Found>(database, operation(directive), { text, ...args })).search;
  const slugs = async (text: string, args?: object, directive?: string) =>
    (await search(text, args, directive)).nodes.map(({ entry }) => entry.slug);
  const lines = async (text: string) =>
    (await search(text)).nodes.map(({ entry, snippet }) => `${entry.slug}: ${snippetLine(snippet)}`);
  const refusal = async (text: string, args: object = {}) =>
    (await answer(database, operation(), { text, ...args })).errors?.map(({ message, extensions }) => [
      extensions?.code,
      message,
    ]);

  test("an actor comes before what mentions it, case aside", async () => {
    expect(await lines("netanyahu")).toEqual([
      "benjamin-netanyahu: Benjamin [Netanyahu]",
      "israeli-government: [Netanyahu] government",
      "netanyahu-assures-ceasefire-progress: Benjamin [Netanyahu] to Joe Biden: There is progress toward a ceasefire and the release of hostages with Hamas.",
    ]);
    expect(await lines("netanyahu")).toEqual(await lines("  NETANYAHU?! "));
  });

  test("a misspelled name finds its actor", async () => {
    expect(await lines("Netanyahoo")).toEqual([
      "benjamin-netanyahu: Benjamin Netanyahu",
      "israeli-government: Netanyahu government",
    ]);
    expect(await slugs("Hasan Nasralah")).toEqual(["hassan-nasrallah"]);
    expect(await slugs("Netanyahoo", { types: ["STATEMENT", "INCIDENT", "MEETING"] })).toEqual([]);
  });

  test("all words are found, in any form, and the last by its beginning", async () => {
    expect(await slugs("haniyeh kil")).toEqual(["haniyeh-killing", "blinken-denies-us-involvement"]);
    expect(await slugs("kil haniyeh")).toEqual([]);
    expect(await slugs("killed Haniyeh")).toEqual(await slugs("haniyeh kil"));
    expect(await lines("clarity transp")).toEqual(["sullivan-expects-clarity: [clarity] and [transparency]"]);
    for (const beginning of ["retali", "retaliat", "retaliatio", "retaliation", "retaliations"]) {
      expect(await slugs(`Israel’s planned ${beginning}`)).toEqual(["israel-retaliation-against-iran"]);
    }
  });

  test("accents do not count", async () => {
    expect(await lines("Haníyeh")).toEqual(await lines("haniyeh"));
    expect((await lines("Hani\u0301ye"))[0]).toBe("ismail-haniyeh: Ismail [Haniyeh]");
  });

  test("what says it twice, or in its title, comes first", async () => {
    expect(await lines("trust")).toEqual([
      "administration-distrusts-israels-word: It [trusts] less and less what the Israeli government says of its military and diplomatic plans.",
      "austin-sees-breach-of-trust: To be told so late of the strike on Nasrallah was a breach of [trust].",
    ]);
    const { nodes } = await search("israel", { first: 100 });
    const scores = nodes.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
    expect(nodes[0]!.entry.slug).toBe("israel");
  });

  test("only entries of the types asked for are found and counted", async () => {
    const { nodes, totalCount } = await search("haniyeh", { types: ["STATEMENT", "MEETING"] });
    expect(nodes.map(({ entry }) => entry.slug)).toEqual(["blinken-denies-us-involvement"]);
    expect(totalCount).toBe(1);
    expect(await slugs("haniyeh", { types: [] })).toEqual([]);
    expect(await slugs("haniyeh", { types: ["ACTOR", "ACTOR"] })).toEqual(["ismail-haniyeh"]);
  });

  test("as of an instant only what was reported by then is found", async () => {
    const asOf = (instant: string) => slugs("haniyeh", {}, `@asOf(reported: "${instant}")`);
    expect(await asOf("2024-07-31T00:00:00Z")).toEqual([]);
    expect(await asOf("2024-08-01T00:00:00Z")).toEqual(await slugs("haniyeh"));
    const { totalCount } = await search("trust", {}, `@asOf(reported: "2024-10-08T10:00:00Z")`);
    expect(totalCount).toBe(1);
  });

  test("pages of one, walked either way, are the whole", async () => {
    const whole = await slugs("u.s", { first: 100 });
    expect(whole.length).toBeGreaterThan(5);
    for (const [size, from, at] of [
      ["first", "after", "endCursor"],
      ["last", "before", "startCursor"],
    ] as const) {
      const walked: string[] = [];
      let cursor: string | null = null;
      do {
        const { nodes, pageInfo }: Found["search"] = await search("u.s", { [size]: 1, [from]: cursor });
        walked.push(...nodes.map(({ entry }) => entry.slug));
        cursor = pageInfo[at];
      } while (cursor);
      expect(walked).toEqual(size === "first" ? whole : whole.toReversed());
    }
  });

  test("a cursor of another search is refused", async () => {
    const after = (await search("israel", { first: 1 })).pageInfo.endCursor;
    const comes = `It comes from Query.search for "israel" among ACTOR, STATEMENT, INCIDENT, MEETING by SCORE DESC`;
    const refused = (from: string) => [
      [
        "BAD_CURSOR",
        `This cursor cannot be used here. ${comes}, not from ${from} by SCORE DESC. Take one from the same list in the same order.`,
      ],
    ];
    expect(await refusal("iran", { after })).toEqual(
      refused(`Query.search for "iran" among ACTOR, STATEMENT, INCIDENT, MEETING`),
    );
    expect(await refusal("israel", { after, types: ["ACTOR"] })).toEqual(
      refused(`Query.search for "israel" among ACTOR`),
    );
  });

  test.each(["", "  ", "?!", "🕊️", "the of", "The, AND"])("%j has nothing to search for", async (text) => {
    expect(await refusal(text)).toEqual([
      [
        "BAD_USER_INPUT",
        `The text ${JSON.stringify(text)} has nothing to search for but words such as "the" and "of", or none at all. Add a name or a word that tells more.`,
      ],
    ]);
  });

  test("a text that is too long is refused with its length and what is allowed", async () => {
    expect(await refusal("é".repeat(10_000))).toEqual([
      ["BAD_USER_INPUT", "text has 10000 characters: at most 500 are looked for. Leave some words out."],
    ]);
    expect(await slugs("🕊".repeat(250) + "a".repeat(250))).toEqual([]);
  });

  test(
    "any text is answered, or refused for what is wrong with it, with matches within the snippet",
    { timeout: 120_000 },
    async () => {
      const signs = fc.constantFrom(...Array.from("’'\"\\:*&|!()<>-@./ \t\u0000\u0301\uE000🕊aéİßŉ漢"));
      const texts = fc.oneof(
        fc.string({ unit: "binary", maxLength: 30 }),
        fc
          .array(
            fc.oneof(
              signs,
              fc.constantFrom("israel", "Haniyeh", "the", "U.S.", "cease-fire", ":*", "https://a.org/b?c"),
            ),
          )
          .map((parts) => parts.join("")),
        fc.array(fc.nat(0xffff), { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
      );
      await fc.assert(
        fc.asyncProperty(texts, async (text) => {
          const { data, errors = [] } = await answer<Found>(database, operation(), { text });
          expect(errors.filter(({ extensions }) => extensions?.code !== "BAD_USER_INPUT")).toEqual([]);
          for (const { snippet } of data?.search.nodes ?? []) {
            const bounds = snippet.matches.flatMap(({ start, end }) => [start, end]);
            expect(bounds).toEqual(bounds.toSorted((one, other) => one - other));
            expect(bounds.every((at) => at >= 0 && at <= snippet.text.length)).toBe(true);
          }
        }),
        { numRuns: 200 },
      );
    },
  );

  test("a page takes one statement, and its count one more", async () => {
    expectStatements(await new QueryLog(database).during(() => search("haniyeh")), 2);
    const page = `{ search(text: "no such words") { nodes { entry { label } } } }`;
    expectStatements(await new QueryLog(database).during(() => execute(database, page)), 1);
  });
});
