import { expect, test } from "vitest";
import type { CandidateEntry } from "./candidates.ts";
import { actorsAmong, ranked } from "./ranking.ts";

const mentions = ["ann", "bob"].map((actorId, at) => ({
  ...{ actorId, start: 10 * at, end: 10 * at + 3, text: actorId, confidence: 1 },
}));
const told = new Set(["boat", "rang", "deck", "wind", "rope", "sail"]);
const asked = { text: "Ann rang Bob on the boat.", told, publishedAt: new Date("2024-10-09T12:00:00Z"), mentions };
const entry = (entryId: string, of: Partial<CandidateEntry> = {}): CandidateEntry => ({
  ...{
    entryId,
    type: "INCIDENT",
    label: entryId,
    direct: [],
    sides: [],
    involved: 2,
    stems: [],
    length: 8,
    linked: [],
  },
  ...{ days: -1, reported: -1, ...of },
});
const call = entry("call", {
  direct: ["ann", "bob"],
  stems: [...told],
  label: "Call of Ann and Bob on a boat",
});
const idsOf = (candidates: CandidateEntry[], text = asked.text) =>
  ranked(candidates, { ...asked, text }).map(({ entryId }) => entryId);

test("the best is first, and what is far behind is left out", () => {
  expect(idsOf([entry("old", { days: -90, reported: -90 }), entry("ann's", { direct: ["ann"] }), call])).toEqual([
    "call",
    "ann's",
  ]);
});

test("what tells the same is told once, but for another type", () => {
  const again = { ...call, entryId: "call again", label: "Call of Bob and Ann on a boat", stems: [] };
  expect(idsOf([again, call])).toEqual(["call"]);
  expect(idsOf([{ ...again, type: "MEETING" }, call])).toEqual(["call", "call again"]);
});

test("a text that has little to do with the best gets nothing, the less the longer it is", () => {
  expect(idsOf([call], asked.text.padEnd(2000))).toEqual(["call"]);
  const trip = entry("trip", { direct: ["ann"], involved: 1, stems: ["boat"] });
  expect(idsOf([trip])).toEqual(["trip"]);
  expect(idsOf([trip], asked.text.padEnd(2000))).toEqual([]);
  expect(idsOf([])).toEqual([]);
});

test("an entry is there because of those it involves, else of their sides; an actor as its best entry", () => {
  const [first, second] = ranked([call, entry("ann's", { sides: ["ann"], direct: [], stems: ["boat"] })], asked);
  expect([first!.because, second!.because]).toEqual([mentions, [mentions[0]]]);
  expect(actorsAmong([second!], mentions)).toEqual([
    { entryId: "ann", type: "ACTOR", score: second!.score, because: [mentions[0]] },
  ]);
});
