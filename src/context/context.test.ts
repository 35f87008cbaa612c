import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { importBundled } from "../dossier/bundled.ts";
import { databases } from "../testkit/database.ts";
import { answer, execute } from "../testkit/execute.ts";
import { expectStatements, QueryLog } from "../testkit/query-log.ts";
import { unchangedDatabase } from "../testkit/shared-database.ts";

interface Answer {
  context: {
    mentions: { start: number; end: number; text: string; confidence: number; actor: { slug: string } }[];
    entries: { entry: { slug: string }; because: { text: string }[] }[];
    stories: { slug: string }[];
  };
}

const operation = `query ($text: String!, $publishedAt: DateTime, $reported: DateTime) @asOf(reported: $reported) {
  context(text: $text, publishedAt: $publishedAt) {
    mentions { start end text confidence actor { slug } }
    entries(first: 5) { entry { slug } because { text } }
    stories { slug }
  }
}`;
const visit =
  "Yoav Gallant will not come to Washington this week, the Pentagon said. Austin had expected Israel’s defense minister on Wednesday.";

describe.each(databases)("on $name", ({ open }) => {
  const database = unchangedDatabase(open, ({ client }) => importBundled(client));
  const contextOf = async (text: string, more: object = {}) =>
    (await execute<Answer>(database(), operation, { text, publishedAt: "2024-10-09T08:00:00Z", ...more })).context;
  const named = async (text: string) =>
    (await contextOf(text)).mentions.map((mention) => `${mention.text}: ${mention.actor.slug}`);

  test("a text gets whom it names, and the entries and stories to put beside it", async () => {
    const { mentions, entries, stories } = await contextOf(visit);
    expect(mentions.map(({ text, actor }) => `${text}: ${actor.slug}`)).toEqual([
      "Yoav Gallant: yoav-gallant",
      "Pentagon: pentagon",
      "Austin: lloyd-austin",
      "Israel’s defense minister: yoav-gallant",
    ]);
    expect(entries[0]!.entry.slug).toBe("gallant-washington-visit");
    expect(entries[0]!.because.map(({ text }) => text)).toContain("Yoav Gallant");
    expect(stories).toEqual([{ slug: "us-israel-trust-2024" }]);
  });

  test.each([
    "AUSTIN, Texas - The council voted. It was a gallant effort in Lebanon, Ohio.",
    "Israel Adesanya lost, and Jordan Peterson wrote of it in the Washington Post.",
    "Rain is expected over the hills, and give us a break.",
    "",
  ])("%j names nobody, and gets nothing", async (text) => {
    expect(await contextOf(text)).toEqual({ mentions: [], entries: [], stories: [] });
  });

  test.each([
    ["Tehran warned that it would answer. In Tehran the shops were open.", ["Tehran: iran"]],
    ["Sullivan’s phone rang", []],
    ["Jake Sullivan called. Sullivan was short", ["Jake Sullivan: jake-sullivan", "Sullivan: jake-sullivan"]],
    ["a former Israeli defense minister", ["Israeli: israel"]],
  ])("in %j it tells whom each means", async (text, expected) => {
    expect(await named(text)).toEqual(expected);
  });

  test("nobody is named, and no entry told, before it was reported", async () => {
    const before = await contextOf(visit, { reported: "2024-07-01T00:00:00Z" });
    expect(before).toEqual({ mentions: [], entries: [], stories: [] });
  });

  test("however many mentions there are, it takes eight statements at most", async () => {
    await contextOf(visit);
    const log = new QueryLog(database());
    const queried = await log.during(() => contextOf(`${visit}\n\n`.repeat(20)));
    expectStatements(queried, 7);
  });

  test("a text that is too long is refused", async () => {
    const { errors } = await answer(database(), operation, { text: "a".repeat(200_001) });
    expect(errors?.[0]).toMatchObject({
      message: "text has 200001 UTF-16 code units: at most 200000 are read. Give it in parts.",
      extensions: { code: "BAD_USER_INPUT" },
    });
  });

  test("mentions are in order, do not overlap, and are what stands at their offsets, whatever the text", async () => {
    const words = [
      "Lloyd Austin",
      "Austin",
      "Israel’s",
      "Tehran said",
      "U.S.",
      "🇮🇱",
      "é\u0301",
      "\n\n",
      ", ",
      " ",
      ".",
    ];
    const texts = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: "grapheme", maxLength: 6 })), {
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(texts, async (parts) => {
        const text = parts.join("").replaceAll("\0", "");
        let last = 0;
        for (const { start, end, text: words } of (await contextOf(text)).mentions) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toBe(words);
          last = end;
        }
      }),
      { numRuns: 40 },
    );
  });
});
