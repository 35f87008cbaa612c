import { expect, test } from "vitest";
import { factsOfCast, found } from "../../testkit/items/named.ts";
import { withoutAnothers } from "./anothers.ts";
import { inSlices } from "../names/slices.ts";
import { sift } from "./plausible.ts";

/** What of a text may be the actors' that it is called as. */
async function ownIn(text: string): Promise<string[]> {
  const { plausible } = await inSlices(sift(text, await found(text)));
  return (await inSlices(withoutAnothers(text, plausible, factsOfCast))).map(({ start, end }) =>
    text.slice(start, end),
  );
}

test.each([
  "Mr. Israel spoke. “Israel is my name”",
  "Ireland’s Department of Defense said. The Department of Defense has a dog",
  "The Department of Defense of Ireland; the United States of Europe",
  "the white house of cards; the Defense Department of the Dallas Cowboys",
  "The statistics office IDF counts, and IDF is proud",
  "Washington and Oregon agree. Washington said so",
  "Washington’s governor spoke. Washington has told him to",
  "Depth of discharge (DoD). DoD matters",
  "The White House, a pub in Oxford, is shut. The White House serves pies",
  "Lloyd Austin, a bricklayer of Leeds, spoke. Austin likes owls",
  "Jake Sullivan, cooper, of Bantry, wed. Sullivan sailed",
  "Lloyd Austin, 58, of Anlaby Road, stole lead. Austin must pay",
  "Across: 1 Pentagon (five-sided). 9 White House (home of some)",
  "Jake Sullivan kicked. Sullivan, 19, is a student",
  "Israel Adesanya lost. Israel, as his friends call him, was sad",
  "Israel Broussard sang. Israel was born in Gulfport",
  "Steve Israel sells books. Israel likes it",
  "Lebanon High won. Lebanon had trained",
  "The United Sheep Association (USA) met",
])("in %j another bears the name", async (text) => {
  expect(await ownIn(text)).toEqual([]);
});

test.each([
  ["Ireland’s Israel policy; Mr. Austin", ["Israel", "Austin"]],
  ["Israel’s Department of Defense", ["Israel", "Department of Defense"]],
  ["Poland’s White House visit, and the White House", ["White House", "White House"]],
  ["Qatar’s Hamas office", ["Hamas"]],
  ["The White House of Ronald Reagan, and the White House", ["White House"]],
  ["The army IDF counts", ["IDF"]],
  [
    "Lloyd Austin of Mobile, the Israeli government of Netanyahu",
    ["Lloyd Austin", "Israeli government", "Israeli", "Netanyahu"],
  ],
  ["Lloyd Austin, a retired general, and Hamas, a militant group", ["Lloyd Austin", "Austin", "Hamas"]],
  ["Jake Sullivan, 47, spoke", ["Jake Sullivan", "Sullivan"]],
  ["Steve Israel said that Israel and Iran talked to him", ["Israel", "Iran"]],
  ["Israel Railways has no trains, and Israel has no trains", ["Israel"]],
  ["Washington and Georgia agree", ["Washington"]],
  ["WASHINGTON, D.C. - Washington has told him", ["Washington"]],
  ["Washington and Oregon agree, but Washington warned that the U.S. would not", ["Washington", "U.S."]],
])("in %j the actors do %j", async (text, names) => {
  expect(await ownIn(text)).toEqual(names);
});
