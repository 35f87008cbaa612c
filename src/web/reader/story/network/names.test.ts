import { expect, test } from "vitest";
import { namesApart, shortened } from "./names.ts";

test("a long name ends with a whole word that can be the last", () => {
  expect(shortened("Hezbollah")).toBe("Hezbollah");
  expect(shortened("Killing of Hassan Nasrallah in Beirut")).toBe("Killing of Hassan Nasrallah");
});

test("of names that would cover each other the first stays", () => {
  const thing = (id: string) => ({ id, slug: id, label: id, noun: "Actor" as const });
  const points = new Map([
    ["United States", { x: 100, y: 100 }],
    ["Israel", { x: 130, y: 105 }],
    ["Iran", { x: 130, y: 115 }],
    ["Hamas", { x: 160, y: 100 }],
  ]);
  const named = namesApart([...points.keys()].map(thing), points);
  expect([...named]).toEqual(["United States", "Iran", "Hamas"]);
});
