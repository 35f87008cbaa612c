import { expect, it } from "vitest";
import { itemTypes } from "../plan/item-type.ts";
import { report, sayWarnings } from "./report.ts";

const nothing = { file: "a.yaml", withdrawals: [], unstated: [] };
const each = (count: number) => Object.fromEntries(itemTypes.toReversed().map((type) => [type, count]));

it("counts in one order of types, one of each or many", () => {
  expect(report({ ...nothing, tally: { added: each(1), changed: each(1_000) } })).toEqual([
    "a.yaml: added 1 story, 1 article, 1 unnamed source, 1 actor, 1 affiliation, 1 statement, 1 incident, 1 assessment, " +
      "1 meeting, 1 status change, 1 participation, 1 notice, 1 link, 1 piece of evidence; " +
      "changed 1,000 stories, 1,000 articles, 1,000 unnamed sources, 1,000 actors, 1,000 affiliations, 1,000 statements, " +
      "1,000 incidents, 1,000 assessments, 1,000 meetings, 1,000 status changes, 1,000 participations, 1,000 notices, " +
      "1,000 links, 1,000 pieces of evidence",
  ]);
});

it("says so when there is nothing to change", () => {
  expect(report({ ...nothing, tally: { added: {}, changed: {} } })).toEqual(["a.yaml: nothing to change"]);
});

it("says of warnings where and what, the first hundred", () => {
  const warnings = Array.from({ length: 120 }, (_, line) => ({
    file: "a.yaml",
    line: line + 1,
    column: 2,
    message: "late",
  }));
  const lines = sayWarnings([{ warnings }]);
  expect(lines).toHaveLength(101);
  expect([lines[0], lines[100]]).toEqual(["a.yaml:1:2: warning: late", "and 20 more"]);
});
