import { describe, expect, test } from "vitest";
import { found, foundLines } from "../../testkit/items/named.ts";

test.each([
  ["Lloyd Austin spoke", ["Lloyd Austin: lloyd-austin PREFERRED", "Austin: lloyd-austin WEAK_ALIAS"]],
  ["so said U.S.", ["U.S.: united-states ALIAS"]],
  ["the U. S. army", ["U. S.: united-states ALIAS"]],
  ["the US and U.S.-led", ["US: united-states WEAK_ALIAS", "U.S.: united-states ALIAS"]],
  ["Israel’s and ISRAEL's", ["Israel: israel PREFERRED", "ISRAEL: israel PREFERRED"]],
  ["Hamas’ and Israel-Hamas", ["Hamas: hamas PREFERRED", "Israel: israel PREFERRED", "Hamas: hamas PREFERRED"]],
  ["Bashar Al\u2011Assad", ["Bashar Al\u2011Assad: assad PREFERRED", "Al\u2011Assad: assad WEAK_ALIAS"]],
  ["Robert O’Brien in Sana‘a", ["Robert O’Brien: obrien PREFERRED", "Sana‘a: sanaa PREFERRED"]],
  ["Ala' Yasin, Ala’ Yasin", ["Ala' Yasin: yasin PREFERRED", "Ala’ Yasin: yasin PREFERRED"]],
  ["Joe\n  Biden", ["Joe\n  Biden: joe-biden PREFERRED", "Biden: joe-biden WEAK_ALIAS"]],
  ["Joseph R. Biden Jr. it is", ["Joseph R. Biden Jr.: joe-biden ALIAS", "Biden: joe-biden WEAK_ALIAS"]],
  ["in the Daily Star; The Daily Star (Lebanon)", ["The Daily Star (Lebanon): star PREFERRED"]],
  ["of Lodz Aero", ["Lodz Aero: nobel PREFERRED"]],
  ["a Unicef, a UNICEF", ["Unicef: unicef PREFERRED", "UNICEF: unicef PREFERRED"]],
  ["中国外交部", ["中国: china TRANSLITERATION"]],
])("%j has %j", async (text, lines) => {
  expect(await foundLines(text)).toEqual(lines);
});

test.each(["Joe. Biden", "Joe, Biden", "Joe (Biden)", "Joe\n\nBiden", "Joe — Biden", "Joe; Biden", "Joe: Biden"])(
  "no name runs on over what stands in %j",
  async (text) => {
    expect(await foundLines(text)).toEqual(["Biden: joe-biden WEAK_ALIAS"]);
  },
);

describe("the case of a name", () => {
  const cased = async (text: string) =>
    (await found(text)).map(({ start, end, cased }) => `${text.slice(start, end)}: ${cased}`);

  test.each([
    ["It was Gallant, GALLANT.", ["Gallant: exact", "GALLANT: exact"]],
    ["It was a gallant effort", []],
    ["a gallant effort, most gallant", []],
    ["gallant they were", []],
    ["Give us a break. Us or them", []],
    ["give us a break", []],
    ["The DOD and the DoD, dod", ["DoD: exact"]],
    ["The idf, Idf and IDF", ["IDF: exact"]],
    ["netanyahu and biden talk again", ["netanyahu: lower", "biden: lower"]],
    ["Then netanyahu and biden talk again", []],
    ["They met; it was\na netanyahu plan, biden said", []],
    ["NETANYAHU TELLS US AND DOD", ["NETANYAHU: upper", "US: upper", "DOD: upper"]],
    ["NETANYAHU WARNS\nHe told Biden", ["NETANYAHU: upper", "Biden: exact"]],
    ["u.s. to talk to bashar al-assad", ["u.s.: lower", "bashar al-assad: lower", "al-assad: lower"]],
  ])("in %j gives %j", async (text, lines) => {
    expect(await cased(text)).toEqual(lines);
  });
});
