import { expect, test } from "vitest";
import { type CandidateEntry, involving } from "./candidates.ts";

const entry = (entryId: string, its: Partial<CandidateEntry> = {}): CandidateEntry => ({
  ...{ entryId, type: "STATEMENT", label: entryId, direct: [], sides: [], involved: 1, days: 0, reported: 0 },
  ...{ stems: [], length: 1, linked: [] },
  ...its,
});

test("a text that names fewer keeps what involves these, by themselves or by their side, and what that is linked with", () => {
  const left = involving(
    [
      entry("by-one", { direct: ["one", "another"], linked: ["beside"] }),
      entry("of-ones-side", { sides: ["one"] }),
      entry("by-another", { direct: ["another"], linked: ["beside-another"] }),
      entry("beside", { linked: ["by-one"] }),
      entry("beside-another", { linked: ["by-another"] }),
      entry("alone"),
    ],
    new Set(["one"]),
  );
  expect(left.map(({ entryId, direct, sides }) => [entryId, ...direct, ...sides])).toEqual([
    ["by-one", "one"],
    ["of-ones-side", "one"],
    ["beside"],
  ]);
});
