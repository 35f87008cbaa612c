import { expect, test } from "vitest";
import { isGraphemeBoundary, isWordBoundary } from "./boundaries.ts";
import { printed } from "./normalize.ts";

/** Parts a text at each place where a word may begin or end. */
const parted = (text: string) =>
  Array.from(text.matchAll(/./gu), ({ 0: letter, index }) =>
    index > 0 && isWordBoundary(text, index) ? `|${letter}` : letter,
  ).join("");

test.each([
  ["unable to", "unable| |to"],
  ["Israel's plan", "Israel|'s| |plan"],
  ["Hamas' leader", "Hamas|'| |leader"],
  ["don't they'll O'Brien", "don't| |they'll| |O'Brien"],
  ["l'accord d'Orsay", "l'|accord| |d'|Orsay"],
  ["п'ять", "п'ять"],
  ["cease-fire", "cease|-|fire"],
  ["U.S. said.She", "U.S|.| |said|.|She"],
  ["1,000 3.5 10:30 5%", "1,000| |3.5| |10:30| |5|%"],
  ["10km F-16 x_1", "10km| |F|-|16| |x_1"],
  ["中国a国", "中|国|a|国"],
  ["ภาษา", "ภ|า|ษ|า"],
  ["東京です", "東|京|で|す"],
  ["김정은이", "김정은이"],
  ['צה"ל ה"מדינה"', 'צה"ל| |ה|"|מדינה|"'],
])("%j is parted as %j", (text, line) => {
  expect(parted(text)).toBe(line);
});

test("a letter is not parted from its marks", () => {
  const text = printed("né 中\u0301國");
  const marks = Array.from(text.matchAll(/\p{M}/gu), ({ index }) => index);
  expect(marks).toHaveLength(2);
  expect(marks.filter((at) => isWordBoundary(text, at))).toEqual([]);
});

test.each(["👩‍👩‍👧", "👍🏽", "🇱🇧", "e\u0301", "ก็", "❤️"])("%j is one grapheme", (text) => {
  const whole = `a${text}b`;
  const bounds = Array.from({ length: whole.length + 1 }, (_, at) => at).filter((at) => isGraphemeBoundary(whole, at));
  expect(bounds).toEqual([0, 1, 1 + text.length, 2 + text.length]);
});
