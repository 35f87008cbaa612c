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
  setImmediate(() => (turns += 1));
  function* work(): Generator<void, number> {
    while (turns === 0) yield;
    return turns;
  }
  expect(await inSlices(work())).toBe(1);
});
