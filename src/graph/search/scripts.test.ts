import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../database/open.ts";
import { databases } from "../../testkit/database/database.ts";
import { insert } from "../../testkit/items/item.ts";
import { anActor, aStatement } from "../../testkit/items/nouns.ts";
import { snippetLine } from "../../testkit/operations/lines.ts";
import { openRequest } from "../request.ts";

const called = (slug: string, name: string, ...values: string[]) =>
  anActor({ slug, name, names: values.map((value) => ({ value, kind: "ALIAS" as const })) });

const items = [
  called("gallant", "Yoav Gallant", "יואב גלנט"),
  called("assad", "Bashar al-Assad", "بشار الأسد"),
  called("khamenei", "Ali Khamenei", "علی خامنه‌ای"),
  called("idf", "Israel Defense Forces", 'צה"ל'),
  called("xi", "Xi Jinping", "习近平"),
  called("kim", "Kim Jong-un", "김정은"),
  called("mitsotakis", "Kyriakos Mitsotakis", "Κυριάκος Μητσοτάκης"),
  called("obrador", "Andrés Manuel López Obrador"),
  called("ostergard", "Søren Østergård"),
  aStatement({ slug: "arabic", content: "قالَ الرئيسُ إنّ المُحادثات مستمرّة في غزة" }),
  aStatement({ slug: "chinese", content: "王毅在北京会见了外长。" }),
  aStatement({ slug: "hebrew", content: 'דובר צה"ל הודיע על המבצע' }),
  aStatement({ slug: "spanish", content: "El presidente López Obrador habló." }),
];

describe.each(databases)("what a text names is found in its script on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
    await insert(database, ...items);
  });
  afterAll(() => database.close());

  const lines = async (text: string) =>
    (await openRequest(database.client).loaders.search.page({ text })).nodes.map(
      ({ entry, snippet }) => `${entry.slug}: ${snippetLine(snippet)}`,
    );

  test.each([
    ["بشار", "assad: [بشار] الأسد"],
    ["بَشَّار", "assad: [بشار] الأسد"],
    ["بشــار", "assad: [بشار] الأسد"],
    ["الاسد", "assad: بشار [الأسد]"],
    ["الأسد", "assad: بشار [الأسد]"],
    ["ﺑﺸﺎﺭ الآسد", "assad: [بشار] [الأسد]"],
    ["\u202Bبشار\u202C", "assad: [بشار] الأسد"],
    ["علي خامنه\u200Cاي", "khamenei: [علی] [خامنه\u200Cای]"],
    ["على خامنهای", "khamenei: [علی] [خامنه\u200Cای]"],
    ["יואב", "gallant: [יואב] גלנט"],
    ["יוֹאָב גָּלַנְט", "gallant: [יואב] [גלנט]"],
    ["צה״ל", 'idf: [צה"ל]'],
    ["צהל", 'idf: [צה"ל]'],
    ["习近平", "xi: [习近平]"],
    ["近平", "xi: 习[近平]"],
    ["김정은".normalize("NFD"), "kim: [김정은]"],
    ["ΜΗΤΣΟΤΑΚΗΣ", "mitsotakis: Κυριάκος [Μητσοτάκης]"],
    ["Andre\u0301s Lo\u0301pez", "obrador: [Andrés] Manuel [López] Obrador"],
    ["ＯＳＴＥＲＧＡＲＤ", "ostergard: Søren [Østergård]"],
    ["Sø\u00ADren", "ostergard: [Søren] Østergård"],
    ["المحادثات", "arabic: قالَ الرئيسُ إنّ [المُحادثات] مستمرّة في غزة"],
    ["مستمرة غزه", "arabic: قالَ الرئيسُ إنّ المُحادثات [مستمرّة] في [غزة]"],
    ["北京外长", "chinese: 王毅在[北京]会见了[外长]。"],
  ])("%j finds %j", async (text, line) => {
    expect((await lines(text))[0]).toBe(line);
  });

  test("an actor is filtered by a part of its name, however it is written", async () => {
    const named = async (name: string) =>
      (await openRequest(database.client).loaders.actor.page({ where: { name } })).nodes.map(({ slug }) => slug);
    expect(await named("الاسَد")).toEqual(["assad"]);
    expect(await named("o\u0308stergard")).toEqual(["ostergard"]);
    expect(await named("Lo\u0301pez  Obr")).toEqual(["obrador"]);
  });

  test.each([
    ["المحادثات غزه", ["arabic"]],
    ["北京", ["chinese"]],
    ["צה״ל", ["hebrew"]],
    ['"דובר צה"ל"', ["hebrew"]],
    ["Lo\u0301pez", ["spanish"]],
    ["“presidente LÓPEZ”", ["spanish"]],
    ['"obrador lopez"', []],
    ["obrador -hablo", []],
    ["北京 or hablo", ["chinese", "spanish"]],
  ])("statements are filtered by %j, however it is written", async (text, slugs) => {
    const { nodes } = await openRequest(database.client).loaders.statement.page({ where: { text } });
    expect(nodes.map(({ slug }) => slug).sort()).toEqual(slugs);
  });

  test("a text or name too long to look for is refused", () => {
    const { statement, actor } = openRequest(database.client).loaders;
    const long = "x".repeat(501);
    expect(() => statement.page({ where: { text: long } })).toThrow("text has 501 characters: at most 500");
    expect(() => actor.page({ where: { name: long } })).toThrow("name has 501 characters: at most 500");
  });
});
