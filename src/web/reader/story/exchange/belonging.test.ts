import { expect, test } from "vitest";
import { speaksFor } from "./belonging.ts";

const bounds = (earliest: string | null, latest: string | null) => ({ earliest, latest });
const to = (slug: string, until: string | null = null) => ({
  organization: { slug, name: slug },
  from: null,
  to: until === null ? null : bounds(until, until),
});
const actors = [
  { slug: "minister", name: "Minister", affiliations: [to("cabinet", "2024-06-30T00:00:00Z"), to("party")] },
  { slug: "cabinet", name: "Cabinet", affiliations: [to("state")] },
  { slug: "state", name: "State", affiliations: [] },
];
const standing = speaksFor(actors);

test("an actor speaks for itself, and for what it belongs to by way of others", () => {
  expect([...standing("minister", null)].toSorted()).toEqual(["cabinet", "minister", "party", "state"]);
});

test("a post that was over by then does not count, and an unknown time does", () => {
  const after = bounds("2024-10-01T00:00:00Z", "2024-10-01T23:59:59Z");
  expect([...standing("minister", after)].toSorted()).toEqual(["minister", "party"]);
  expect(standing("minister", bounds(null, "2024-10-01T23:59:59Z"))).toContain("state");
});

test("who is not known stands alone", () => {
  expect([...standing("stranger", null)]).toEqual(["stranger"]);
});
