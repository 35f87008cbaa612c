import { expect, test } from "vitest";
import { inSlices } from "./slices.ts";

test("work gives its result, and an error that it meets", async () => {
  function* work(fails: boolean): Generator<void, string> {
    yield;
    if (fails) throw new Error("no");
    return "done";
  }
  expect(await inSlices(work(false))).toBe("done");
  await expect(inSlices(work(true))).rejects.toThrow("no");
});

test("others have their turn while long work goes on", async () => {
  let turns = 0;
  let seen = 0;
  const turn = () => {
    turns++;
    if (seen === 0) setImmediate(turn);
  };
  setImmediate(turn);
  function* work(): Generator<void> {
    const until = performance.now() + 40;
    while (performance.now() < until) yield;
    seen = turns;
  }
  await inSlices(work());
  expect(seen).toBeGreaterThan(1);
});
