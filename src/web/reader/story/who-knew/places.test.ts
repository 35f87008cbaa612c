import { expect, test } from "vitest";
import { joined, placeOf } from "./places.ts";

test("accounts that conflict are joined once, from left to right", () => {
  const minutes = { id: "a", timing: "MINUTES_BEFORE" as const, conflicts: [{ id: "b" }] };
  const during = { id: "b", timing: "DURING" as const, conflicts: [{ id: "a" }] };
  expect(joined([during, minutes])).toEqual([{ key: "a b", from: placeOf.MINUTES_BEFORE, until: placeOf.DURING }]);
});

test("accounts that agree, or conflict with what is not shown, are not joined", () => {
  expect(joined([{ id: "a", timing: "NONE", conflicts: [] }])).toEqual([]);
  expect(joined([{ id: "a", timing: "NONE", conflicts: [{ id: "elsewhere" }] }])).toEqual([]);
});

test("the axis runs from days before to after, and none lies beyond it", () => {
  const places = (["DAYS_BEFORE", "HOURS_BEFORE", "MINUTES_BEFORE", "DURING", "AFTER", "NONE"] as const).map(
    (timing) => placeOf[timing],
  );
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});
