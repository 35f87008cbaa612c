import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { importBundled } from "../../dossier/bundled.ts";
import { databases } from "../../testkit/database/database.ts";
import { expectStatements, QueryLog } from "../../testkit/database/query-log.ts";
import { unchangedDatabase } from "../../testkit/database/shared-database.ts";
import { answer, execute } from "../../testkit/operations/execute.ts";

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
    "LEBANON, N.H. - A moose joined the parade. Lebanon has held it since 1919.",
    "American said on Thursday that it would fit wider seats.",
    "Ruby Washington sold a quilt. Washington said that she would buy a tractor.",
    "We went up The Hill before nine. The Axios has not been so low for years.",
    "Fourth and two: Washington rejects the penalty. Touchdown!",
    "The allotment society voted Dermer in, and Netanyahu. Israel Adesanya lost; Israel, as his friends call him, was sad.",
    "P.J. Washington signed for three years. Washington said that Dallas felt like home.",
    "When the wind drops, Tehran has some of the worst air in the world.",
    "The International Diabetes Federation (IDF) met, and the IDF voted.",
    "Axios reports a timeout.",
    "HEXAGON OR PENTAGON?",
    "The Hill, a boarding school, told CNA shareholders that Washington’s secretary of state was in a play.",
    "GALLANT PONY SAVES SIX, AUSTIN CREWS SAY",
    "A Mr. Blinken called, and a tall man named Dermer. Dermer knew Blinken.",
    "American, United and Delta lose bags, and find their owners.",
    "White House With Green Door Sells for $2.1 Million",
    "Club secretary Blinken read the minutes; Haniyeh was not there.",
    "The allotment society voted Dermer in as treasurer, and Netanyahu as keeper of the compost.",
    "Dermer was here, and so was all of our street. Long after them came Netanyahu.",
    "Torben Gallant won; Gallant was pleased. Austin and Sullivan played the drums.",
    "",
  ])("%j names nobody, and gets nothing", async (text) => {
    expect(await contextOf(text)).toEqual({ mentions: [], entries: [], stories: [] });
  });

  test.each([
    ["Tehran warned that it would answer. In Tehran the shops were open.", ["Tehran: iran"]],
    ["Sullivan’s phone rang", []],
    ["Jake Sullivan called. Sullivan was short", ["Jake Sullivan: jake-sullivan", "Sullivan: jake-sullivan"]],
    ["a former Israeli defense minister", ["Israeli: israel"]],
    ["The Pentagon boss rang", ["Pentagon boss: lloyd-austin"]],
    ["Jake Sullivan called Dermer", ["Jake Sullivan: jake-sullivan", "Dermer: ron-dermer"]],
    ["Dermer was on the phone with Sullivan", ["Dermer: ron-dermer", "Sullivan: jake-sullivan"]],
    ["The Hill reported what officials told Axios", ["The Hill: the-hill", "Axios: axios"]],
    ["White House Aides Fear a Quarrel", ["White House: white-house"]],
    ["American, Iranian and British jets", ["American: united-states", "Iranian: iran"]],
    ["Dermer will not have Netanyahu talk of it", ["Dermer: ron-dermer", "Netanyahu: benjamin-netanyahu"]],
    ["Secretary Blinken spoke", ["Blinken: antony-blinken"]],
    ["Neither Jerusalem nor Tehran would comment", ["Jerusalem: israel", "Tehran: iran"]],
  ])("in %j it tells whom each means", async (text, expected) => {
    expect(await named(text)).toEqual(expected);
  });

  test("a text about something else gets no entries, whomever it names", async () => {
    const garlic =
      "President Biden raised the duties on garlic. A White House statement spoke of fair trade with China.";
    expect(await contextOf(garlic)).toMatchObject({
      mentions: [{ actor: { slug: "joe-biden" } }, { actor: { slug: "white-house" } }],
      entries: [],
      stories: [],
    });
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

  test.each([0, 1])("a text whose words are compared up to the middle of a character is read, by %d", async (more) => {
    const { mentions } = await contextOf(`${visit.padEnd(29_998 + more)}${"😀".repeat(9)}`);
    expect(mentions).toHaveLength(4);
  });

  test("a text that is too long is refused", async () => {
    const { errors } = await answer(database(), operation, { text: "a".repeat(200_001) });
    expect(errors?.[0]).toMatchObject({
      message: "text has 200001 UTF-16 code units: at most 200000 are read. Give it in parts.",
      extensions: { code: "BAD_USER_INPUT" },
    });
  });

  const pieces = [
    ...[
      "Lloyd Austin called Yoav Gallant.",
      "Gallant told Austin that the plans were not final.",
      "Tehran warned that it would answer.",
    ],
    ...[
      "In Tehran the shops were open.",
      "Israel’s prime minister did not speak.",
      "Four U.S. officials told Axios of it.",
    ],
    ...[
      "Jake Sullivan rang Ron Dermer on Friday.",
      "Sullivan was short.",
      "Mary Sullivan bakes bread.",
      "Washington wants the plan.",
      "Dermer will not have Netanyahu talk of it.",
    ],
    ...[
      "The Hill reported it first.",
      "The US knew nothing, Blinken said.",
      "Hezbollah’s leader Hassan Nasrallah was killed in Beirut.",
    ],
  ];
  const news = fc.array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(" ", "\n\n")), {
    minLength: 1,
    maxLength: 8,
  });
  const empty = fc.constantFrom(
    "It rained all afternoon.",
    "Nobody was in a hurry.",
    "The soup was cold, and the bread was old.",
  );

  test("a sentence that names nothing changes nothing of other mentions but where they stand", async () => {
    await fc.assert(
      fc.asyncProperty(news, empty, fc.nat(), async (sentences, added, place) => {
        const at = place % (sentences.length + 1);
        const before = sentences.slice(0, at).flat().join("");
        const after = sentences.slice(at).flat().join("");
        const shift = added.length + 1;
        const without = (await contextOf(before + after)).mentions;
        const moved = without.map((mention) =>
          mention.start < before.length
            ? mention
            : { ...mention, start: mention.start + shift, end: mention.end + shift },
        );
        expect((await contextOf(`${before}${added} ${after}`)).mentions).toEqual(moved);
      }),
      { numRuns: 60 },
    );
  });

  test("mentions are in order, do not overlap, and are what stands at their offsets, whatever the text", async () => {
    const words = [
      "Lloyd Austin",
      "Austin",
      "Israel’s",
      "Tehran said",
      "U.S.",
      "\0",
      "🇮🇱",
      "é\u0301",
      "\n\n",
      ", ",
      " ",
      ".",
    ];
    const any = fc.oneof(fc.string({ unit: "grapheme", maxLength: 6 }), fc.string({ unit: "binary", maxLength: 6 }));
    const texts = fc.array(fc.oneof(fc.constantFrom(...words), any), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(texts, async (parts) => {
        const text = parts.join("");
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
