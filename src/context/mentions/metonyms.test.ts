import { expect, test } from "vitest";
import { found } from "../../testkit/items/named.ts";
import { standsForBody } from "./metonyms.ts";
import { Paragraphs } from "./paragraphs.ts";

/** How plainly the first place of a text stands for those who govern from it. */
async function standingIn(text: string) {
  const place = (await found(text)).find(({ candidates }) => candidates.some(({ kind }) => kind === "METONYM"))!;
  return standsForBody(text, place, new Paragraphs(text));
}

test.each([
  "Tehran warned that it would answer",
  "Tehran, which had been silent until then, has now denied it",
  "Washington and Jerusalem have not yet replied",
  "Tehran’s long patience",
  "the Tehran government",
  "They have told Tehran",
  "a message from Tehran",
  "the rift between Washington and others",
])("it does so plainly in %j", async (text) => {
  expect(await standingIn(text)).toBe("firm");
});

test.each([
  "Tehran wants an answer",
  "Tehran might follow",
  "Tehran is quite certain",
  "Has Tehran heard?",
  "a war with Tehran",
  "sent by Tehran",
  "From Tehran, not a word",
  "The coach and the fans left. Washington denied it",
  "The film has nine songs. Tehran warned her",
])("it may do so in %j", async (text) => {
  expect(await standingIn(text)).toBe("loose");
});

test.each([
  "They flew to Tehran",
  "In Tehran said nobody",
  "the Washington said to be in port",
  "Tehran has some of the worst air",
  "Tehran Street said little",
  "Tehran trusts of old",
  "TEHRAN SAYS NO",
  "Mrs. Washington told me",
  "For Tehran the sun rose",
])("it does not in %j", async (text) => {
  expect(await standingIn(text)).toBeUndefined();
});
