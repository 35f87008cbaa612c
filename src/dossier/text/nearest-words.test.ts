import fc from "fast-check";
import { expect, test } from "vitest";
import { anyScript } from "../../testkit/operations/any-script.ts";
import { nearestWords } from "./nearest-words.ts";

const text = `Officials said on Friday that they were unable to confirm the strike. A day later the White House called it “a breach of trust”,
and said it would ask for more clarity and transparency. 王毅外长星期五在北京表示，谈判仍在继续。`;

test.each([
  ["a breach of faith", "a breach of trust"],
  ["A Breach of Trust", "a breach of trust"],
  ["unable to deny the strike", "unable to confirm the strike"],
  ["the Whitehouse called it", "the White House called it"],
  ["ask for much more clarity", "ask for more clarity"],
  ["said it would", "said it would"],
  ["北京表示谈判在继续", "北京表示，谈判仍在继续"],
  ["something about grain exports through ports", undefined],
  ["", undefined],
])("the nearest to %j is %j", (exact, words) => {
  expect(nearestWords(text, exact)).toBe(words);
});

test("they are shown on one line, and not at length", () => {
  expect(nearestWords("They\n  spoke of\tthe strike", "spoke in the strike")).toBe("spoke of the strike");
  const long = "as it went on and on ".repeat(100);
  expect(nearestWords(`so ${long}`, `so ${long} it was`)).toMatch(/^so as it went .{250,290}…$/);
});

test("of any text and quote they are words of the text, or none", () => {
  fc.assert(
    fc.property(anyScript(60), anyScript(20), (whole, exact) => {
      const nearest = nearestWords(whole, exact);
      if (nearest !== undefined) expect(whole.replace(/\s+/g, " ")).toContain(nearest);
    }),
  );
});
