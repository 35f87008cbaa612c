import { expect, test } from "vitest";
import type { CandidateEntry } from "./candidates.ts";
import { relevanceOf, type TextAsked } from "./relevance.ts";

const mention = (actorId: string, start: number) => ({ actorId, start, end: start + 3, text: actorId, confidence: 1 });
const asked: TextAsked = {
  text: "What came of the attack of October 1?",
  told: new Set(["boat", "sea"]),
  publishedAt: new Date("2024-10-09T12:00:00Z"),
  mentions: [mention("ann", 0), mention("bob", 30), mention("cyd", 2000), mention("cyd", 2100)],
};
const entry = (of: Partial<CandidateEntry>): CandidateEntry => ({
  ...{
    entryId: "",
    type: "INCIDENT",
    label: "",
    direct: [],
    sides: [],
    involved: 2,
    stems: [],
    length: 10,
    linked: [],
  },
  ...{ days: -30, reported: -30, ...of },
});
const sea = entry({ entryId: "sea", stems: ["sea"] });
const best = entry({ entryId: "best", direct: ["ann", "bob"], stems: ["boat"] });

test.each<[string, better: Partial<CandidateEntry>, worse: Partial<CandidateEntry>]>([
  ["involves who is mentioned", { direct: ["ann"] }, {}],
  ["involves nobody else", { direct: ["ann"], involved: 1 }, { direct: ["ann"], involved: 3 }],
  ["involves somebody of a side that is mentioned", { sides: ["ann"] }, {}],
  ["is of the side that is mentioned more often", { sides: ["cyd"] }, { sides: ["ann"] }],
  ["is of the side that fewer involve", { sides: ["bob"] }, { sides: ["ann"] }],
  ["involves those who are mentioned together", { direct: ["ann", "bob"] }, { direct: ["ann", "cyd"] }],
  ["shares a word", { stems: ["boat"] }, { stems: ["deck"] }],
  ["shares a rare word", { stems: ["boat"] }, { stems: ["sea"] }],
  ["is short for the words that it shares", { stems: ["boat"], length: 4 }, { stems: ["boat"], length: 40 }],
  ["is newly reported", { reported: -1 }, {}],
  ["is recent", { days: -1 }, {}],
  ["is ahead", { days: 9 }, {}],
  ["has no time", { days: null }, {}],
  ["is of a day that the text states", { days: -8 }, { days: -7 }],
  ["is known by then", {}, { reported: 3 }],
  ["is linked with the best", { linked: ["best"] }, {}],
  ["is linked with a better one", { linked: ["best"] }, { linked: ["sea"] }],
])("of two entries the better is the one that %s", (_, better, worse) => {
  const pair = [entry({ ...better, entryId: "better" }), entry({ ...worse, entryId: "worse" })];
  const others = [sea, { ...sea, entryId: "sea too" }, best, entry({ entryId: "ann's", direct: ["ann"] })];
  const scores = relevanceOf([...pair, ...others], asked);
  expect(scores.get(pair[0]!)).toBeGreaterThan(scores.get(pair[1]!)! + 0.01);
});

test("the only entry has a score, too, though nobody is mentioned", () => {
  const only = entry({ linked: ["elsewhere"] });
  expect(relevanceOf([only], { ...asked, mentions: [] }).get(only)).toBeCloseTo(0, 2);
});
