import { describe, expect, test } from "vitest";
import { found } from "../../testkit/items/named.ts";
import type { Surroundings } from "./surroundings.ts";

/** Where a text has what: the words of the matches that have a feature. */
const having = async (text: string, has: (around: Surroundings) => unknown) =>
  (await found(text)).filter(has).map(({ start, end }) => text.slice(start, end));

describe("within a longer name is", () => {
  const within = (text: string) => having(text, (around) => around.within);

  test.each([
    ["and Israel Adesanya won", "Israel"],
    ["the Washington Post says", "Washington"],
    ["with American Airlines", "American"],
    ["Simran Singh sang", "Singh"],
    ["then C. Austin and others", "Austin"],
    ["the U.S. Steel plant", "U.S."],
    ["Israel Adesanya Wins Again", "Israel"],
    ["ISRAEL HIGH SCHOOL WINS AGAIN", "ISRAEL"],
  ])("in %j %s", async (text, name) => {
    expect(await within(text)).toEqual([name]);
  });

  test.each([
    "Lloyd Austin and President Biden met Israeli Defense Minister Gallant",
    "In Israel Biden spoke. But Netanyahu did not. Meanwhile Iran waited",
    "It hit Israel Monday. Secretary of Homeland Austin came",
    "Strikes killed many. Strikes Israel made",
    "He left the U.S. The president did not. She is from the U.S. Officials said so",
    "Israel Strikes Iran as Biden Warns Netanyahu",
    "Israel Pummels Iran\n\nIt pummels towns",
    "ISRAEL PUMMELS HAMAS",
    "Israel’s Channel, Israel (Gaza), Israel-Gaza",
  ])("in %j none", async (text) => {
    expect(await within(text)).toEqual([]);
  });
});

test.each([
  ["officials in Tehran said", "in"],
  ["Near downtown Austin they met", "near"],
  ["at the White House", "at"],
  ["from the southern Israel", "from"],
  ["said Tehran", undefined],
  ["in, Tehran", undefined],
])("the preposition in %j is %s", async (text, preposition) => {
  expect((await found(text)).map((match) => match.preposition)).toEqual([preposition]);
});

test.each([
  ["born in Austin, Texas, he", ["Austin"]],
  ["to Washington, D.C.", ["Washington"]],
  ["an Austin, TX man", ["Austin"]],
  ["from Austin, New Mexico", ["Austin"]],
  ["Austin, Sullivan and others; Tehran, Washington", []],
  ["in Austin, in Tehran", []],
])("a region in %j follows %j", async (text, places) => {
  expect(await having(text, (around) => around.inRegion)).toEqual(places);
});

test.each([
  ["Secretary Austin and Mr. Sullivan; spokesperson Singh", ["Austin", "Sullivan", "Singh"]],
  ["Secretary of Defense Austin", ["Austin"]],
  ["Gen. Austin, minister Gallant", ["Austin", "Gallant"]],
  ["Austin met Sullivan. The secretary, Austin, said", []],
])("a title in %j is before %j", async (text, names) => {
  expect(await having(text, (around) => around.title)).toEqual(names);
});

test.each([
  ["the Israeli Prime Minister Benjamin Netanyahu", ["Israeli Prime Minister"]],
  ["the U.S. defense secretary Pete Hegseth", ["U.S. defense secretary"]],
  ["the Israeli prime minister said", []],
  ["the Israeli prime minister. He said", []],
  ["the Israeli prime minister, Benjamin Netanyahu", []],
])("before a name in %j stands %j", async (text, posts) => {
  expect(await having(text, (around) => around.beforeName)).toEqual(posts);
});
