import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../database/open.ts";
import { databases } from "../../testkit/database/database.ts";
import { insert } from "../../testkit/items/item.ts";
import { aMeeting, anActor, anIncident, aStatement } from "../../testkit/items/nouns.ts";
import { snippetLine } from "../../testkit/operations/lines.ts";
import { openRequest } from "../request.ts";

const filler = "and so on, as it went ".repeat(40);
const items = [
  aStatement({
    slug: "doves",
    content: "🕊️👩‍👩‍👧 E\u0301te\u0301: the cease-fire of Zu\u0308rich holds",
    label: "A statement",
  }),
  aStatement({ slug: "marked", content: "An icon \uE000 and \uE001 <b>bold</b> words on icons" }),
  aStatement({ slug: "quoted", content: "It was about grain.", quote: "no grain, no deal", label: "On grain" }),
  anIncident({ slug: "long", title: "Outcry", summary: `${filler}until the harbour burned. ${filler}` }),
  aMeeting({ slug: "talks", title: "Talks on ports", summary: "Delegates spoke of harbours." }),
  anActor({ slug: "truss", name: "Liz Truss", names: [{ value: "Elizabeth Truss", kind: "ALIAS" }] }),
  aStatement({ slug: "trusting", content: `Whom they trust ${filler}`, label: "Words" }),
  anActor({ slug: "port", name: "Port Authority", description: "Runs the harbour" }),
  anActor({ slug: "harbour", name: "Harbour", kind: "GOVERNMENT_BODY" }),
  anActor({ slug: "o-neill", name: "Seán O’Neill-Løvås" }),
];

describe.each(databases)("on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
    await insert(database, ...items);
  });
  afterAll(() => database.close());

  const hits = async (text: string) => (await openRequest(database.client).loaders.search.page({ text })).nodes;
  const lines = async (text: string) =>
    (await hits(text)).map(({ entry, snippet }) => `${entry.slug}: ${snippetLine(snippet)}`);

  test("matches stand where they are, whatever is before them", async () => {
    expect(await lines("zurich ceas")).toEqual([
      "doves: 🕊️👩‍👩‍👧 E\u0301te\u0301: the [cease]-fire of [Zu\u0308rich] holds",
    ]);
    const [hit] = await hits("ÉTÉ");
    const [match] = hit!.snippet.matches;
    expect(hit!.snippet.text.slice(match!.start, match!.end)).toBe("E\u0301te\u0301");
  });

  test("a snippet is the text as it is", async () => {
    expect(await lines("icon")).toEqual(["marked: An [icon] \uE000 and \uE001 <b>bold</b> words on [icons]"]);
  });

  test("of several texts it is the one with most of the words", async () => {
    expect(await lines("grain")).toEqual(["quoted: no [grain], no deal"]);
    expect(await lines("grain deal")).toEqual(["quoted: no [grain], no [deal]"]);
    expect(await lines("about gra")).toEqual(["quoted: It was about [grain]."]);
  });

  test("of a long text it is the words around the match", async () => {
    const [hit] = await hits("burning");
    expect(snippetLine(hit!.snippet)).toContain("until the harbour [burned]");
    expect(hit!.snippet.text.length).toBeLessThan(300);
  });

  test("a name comes before a title, a title before a summary or description", async () => {
    expect((await hits("harbour")).map(({ entry }) => entry.slug)).toEqual(["harbour", "talks", "port", "long"]);
    expect((await hits("port")).map(({ entry }) => entry.slug)).toEqual(["port", "talks"]);
  });

  test("what is like a word comes after what has it", async () => {
    expect(await lines("trust")).toEqual([expect.stringMatching(/^trusting: .*\[trust\]/), "truss: Liz Truss"]);
    expect(await lines("lizabeth trus")).toEqual(["truss: Elizabeth [Truss]"]);
    expect(await lines("liz trusted")).toEqual([]);
  });

  test.each(["sean neil lovas", "Sean O'Neill", "O’Neill-Løvås", "løv", "Seán O'Neil-Lovas"])(
    "%j finds its name",
    async (text) => {
      expect((await hits(text)).map(({ entry }) => entry.slug)).toEqual(["o-neill"]);
    },
  );
});
